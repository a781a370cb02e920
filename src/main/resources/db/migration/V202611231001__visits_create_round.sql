create table visit_round (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    programme_id uuid not null,
    plan_item_id uuid not null unique,
    kind varchar(16) not null,
    status varchar(16) not null,
    zone varchar(64) not null,
    made_at timestamptz not null,
    closed_at timestamptz
);

create index visit_round_team on visit_round (team_id);
create index visit_round_programme on visit_round (programme_id);

-- Every visit is an aggregate of its own: visitor, host and coach change different visits at the same time.
create table visit (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    programme_id uuid not null,
    round_id uuid not null references visit_round (id) on delete cascade,
    kind varchar(16) not null,
    visitor_id uuid not null,
    host_id uuid,
    teacher_name varchar(60),
    day date,
    begins time,
    minutes integer not null check (minutes between 5 and 240),
    place varchar(100),
    status varchar(16) not null,
    reason varchar(16),
    held_minutes integer check (held_minutes between 1 and 240),
    constraint visit_one_per_visitor unique (round_id, visitor_id),
    constraint visit_not_of_oneself check (host_id is null or host_id <> visitor_id),
    constraint visit_time_has_a_day check (begins is null or day is not null),
    constraint visit_reason check ((status = 'NOT_HELD') = (reason is not null)),
    constraint visit_held_minutes check (status = 'HELD' or held_minutes is null)
);

create index visit_visitor on visit (visitor_id);
create index visit_host on visit (host_id);
create index visit_programme on visit (programme_id);
