-- What somebody was told: a key and arguments that are ids, days, numbers and codes, never people's words.
create table notice (
    id uuid primary key,
    school_id uuid not null references school,
    person_id uuid not null references person,
    kind varchar(16) not null,
    text_key varchar(120) not null,
    arguments text[] not null,
    route varchar(200) not null,
    once varchar(120) not null,
    in_product boolean not null,
    told_at timestamptz not null,
    read_at timestamptz,
    constraint notice_once unique (person_id, once)
);

create index notice_person on notice (person_id, told_at desc) where in_product;
create index notice_school on notice (school_id);
create index notice_told on notice (told_at);

-- The outbox: one message per notice, so one per person and change.
create table notice_mail (
    notice_id uuid primary key references notice on delete cascade,
    school_id uuid not null references school,
    state varchar(8) not null check (state in ('WAITING', 'SENT', 'DEAD', 'DROPPED')),
    due_at timestamptz not null,
    attempts integer not null,
    ended_at timestamptz,
    failure varchar(80)
);

create index notice_mail_due on notice_mail (due_at, notice_id) where state = 'WAITING';
create index notice_mail_dead on notice_mail (state) where state = 'DEAD';

-- What somebody wants to be told, and how; without a row both.
create table notice_choice (
    person_id uuid not null references person,
    kind varchar(16) not null,
    in_product boolean not null,
    by_mail boolean not null,
    primary key (person_id, kind)
);

create table notice_hours (
    person_id uuid primary key references person,
    quiet_from time not null
);
