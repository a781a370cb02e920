alter table barometer_round add column asked integer;
alter table barometer_round add column leadership_from timestamptz;
alter table barometer_round add column words_checked boolean;
alter table barometer_round add column action_id uuid;
update barometer_round set words_checked = false;
update barometer_round set leadership_from = closed_at + interval '7 days' where closed_at is not null;
alter table barometer_round alter column words_checked set not null;

alter table barometer_answer add column withheld boolean;
update barometer_answer set withheld = false where words is not null;
alter table barometer_answer add constraint barometer_answer_withheld check ((words is null) = (withheld is null));

-- What is shown of a round, decided once when it closes; it outlives the answers. Hidden figures carry no number.
create table barometer_figure (
    round_id uuid not null references barometer_round,
    school_id uuid not null references school,
    question smallint not null,
    verdict varchar(8) not null,
    answers integer not null,
    mean numeric(4, 1),
    choices integer[] not null,
    primary key (round_id, question)
);

-- A quarter that is over and whose summaries are made; never made again.
create table barometer_quarter (
    first_day date primary key
);

-- What is shown above the teams. The school is absent for a board and for the country, the scope for the country.
create table barometer_summary (
    id uuid primary key,
    first_day date not null references barometer_quarter,
    level varchar(8) not null,
    scope_id uuid,
    school_id uuid references school,
    teams integer not null,
    question smallint not null,
    verdict varchar(8) not null,
    answers integer not null,
    mean numeric(4, 1),
    choices integer[] not null,
    unique nulls not distinct (level, scope_id, first_day, question)
);

create index barometer_summary_quarter on barometer_summary (first_day);
create index barometer_summary_school on barometer_summary (school_id);

-- Rounds that closed before there were figures: the same decision as in Suppression for one group.
insert into barometer_figure (round_id, school_id, question, verdict, answers, mean, choices)
select t.round_id, t.school_id, t.question,
    case when t.answers < 5 then 'HIDDEN' when t.numbers = 1 then 'EQUAL' else 'SHOWN' end,
    case when t.answers < 5 then 0 else t.answers end,
    case when t.answers >= 5 and t.numbers > 1 and t.question not in (4, 14) then round(t.mean, 1) end,
    case when t.answers >= 5 and t.numbers > 1 and t.question in (4, 14)
        then array[t.one, t.two, t.three, t.four, t.five] else '{}'::integer[] end
from (
    select a.round_id, a.school_id, a.question, count(a.answer)::integer as answers,
        count(distinct a.answer) as numbers, avg(a.answer) as mean,
        (count(*) filter (where a.answer = 1))::integer as one, (count(*) filter (where a.answer = 2))::integer as two,
        (count(*) filter (where a.answer = 3))::integer as three, (count(*) filter (where a.answer = 4))::integer as four,
        (count(*) filter (where a.answer = 5))::integer as five
    from barometer_answer a where a.words is null group by a.round_id, a.school_id, a.question) t;
