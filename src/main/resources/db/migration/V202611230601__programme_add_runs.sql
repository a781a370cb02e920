-- A run is the eight weeks (number 1) or one rhythm cycle (number 2 and up): each with its own release and its own weeks.
create table programme_run (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    programme_id uuid not null references programme (id),
    run_number integer not null,
    release_id varchar(64) not null,
    arena boolean not null,
    year_barometer boolean not null,
    constraint programme_run_once unique (programme_id, run_number)
);

create table programme_week (
    run_id uuid not null references programme_run (id) on delete cascade,
    position integer not null,
    week_number integer not null,
    monday date not null,
    primary key (run_id, position)
);

insert into programme_run (id, version, school_id, programme_id, run_number, release_id, arena, year_barometer)
select id, 0, school_id, id, run_number, release_id, false, false from programme;

insert into programme_week (run_id, position, week_number, monday)
select id, 0, 1, starts_on from programme;

-- Who leads the board sessions of a week.
create table programme_rota (
    programme_id uuid not null references programme (id),
    run_number integer not null,
    week_number integer not null,
    school_id uuid not null,
    person_id uuid not null,
    primary key (programme_id, run_number, week_number)
);

alter table programme add column session_frequency varchar(16) not null default 'DAILY';
alter table programme add column session_day_minutes integer not null default 10;
alter table programme add column session_week_minutes integer not null default 15;
alter table programme alter column session_frequency drop default;
alter table programme alter column session_day_minutes drop default;
alter table programme alter column session_week_minutes drop default;

alter table plan_item add column own_minutes integer not null default 0;
alter table plan_item alter column own_minutes drop default;
