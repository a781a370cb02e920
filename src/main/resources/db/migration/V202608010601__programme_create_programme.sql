create table programme (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    run_number integer not null,
    weeks integer not null,
    zone varchar(64) not null,
    release_id varchar(64) not null,
    planned_by uuid not null,
    planned_at timestamptz not null,
    starts_on date not null,
    status varchar(16) not null,
    session_time time not null,
    session_place varchar(100)
);

create unique index programme_one_per_team on programme (team_id) where status in ('PREPARING', 'RUNNING');
create index programme_school on programme (school_id);

create table plan_item (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    programme_id uuid not null references programme (id),
    run_number integer not null,
    week_number integer not null,
    element_id varchar(255) not null,
    plan_row varchar(64) not null,
    name varchar(255) not null,
    kind varchar(32) not null,
    audience varchar(32) not null,
    owner varchar(32) not null,
    minutes integer not null,
    inside_norm boolean not null,
    zone varchar(64) not null,
    position integer not null,
    jitter_seconds integer not null,
    place varchar(100),
    begins time,
    first_day date not null,
    last_day date not null,
    moved_from date not null,
    opens_at timestamp not null,
    due_at timestamp not null,
    lapses_at timestamp not null,
    status varchar(16) not null,
    reason varchar(64),
    ended_at timestamptz,
    constraint plan_item_one_per_element unique (programme_id, run_number, week_number, element_id)
);

create index plan_item_team_day on plan_item (team_id, first_day);

create table plan_session (
    plan_item_id uuid not null references plan_item (id) on delete cascade,
    position integer not null,
    held_on date not null,
    begins time not null,
    minutes integer not null,
    held boolean,
    primary key (plan_item_id, position)
);

-- One dated document per school (rulings 8).
create table consent (
    school_id uuid primary key,
    council varchar(100) not null,
    agreed_on date not null,
    document varchar(300) not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null
);

create table freed_time (
    programme_id uuid primary key references programme (id),
    school_id uuid not null,
    lapsing varchar(1000) not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null
);

create table team_agreement (
    programme_id uuid primary key references programme (id),
    school_id uuid not null,
    agreements varchar(4000) not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null
);

create table board_column (
    programme_id uuid not null references programme (id),
    school_id uuid not null,
    position integer not null,
    code varchar(32) not null,
    primary key (programme_id, position)
);

-- What happened to a programme, as codes and dates, never people's words.
create table programme_event (
    id uuid primary key,
    school_id uuid not null,
    programme_id uuid not null references programme (id),
    happened_at timestamptz not null,
    code varchar(64) not null,
    person_id uuid,
    old_day date,
    new_day date
);

create index programme_event_programme on programme_event (programme_id, happened_at);
