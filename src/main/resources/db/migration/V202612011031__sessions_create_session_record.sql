create table session_record (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    programme_id uuid not null,
    block_id uuid not null references board_session_block (id) on delete cascade,
    planned_on date not null,
    minutes integer not null check (minutes > 0),
    zone varchar(64) not null,
    leader_id uuid,
    time_keeper_id uuid,
    scribe_id uuid,
    screen uuid not null,
    screen_person_id uuid,
    screen_place varchar(80),
    part varchar(16) not null,
    part_since timestamptz not null,
    started_at timestamptz not null,
    running_since timestamptz,
    part_millis bigint not null,
    total_millis bigint not null,
    good integer,
    so_so integer,
    bad integer,
    ended_at timestamptz,
    present integer check (present between 1 and 99),
    minutes_held integer check (minutes_held > 0),
    unique (block_id, planned_on),
    constraint session_record_ended check ((ended_at is not null) = (minutes_held is not null)),
    constraint session_record_moods check (ended_at is null or (good is null and so_so is null and bad is null))
);

create index session_record_team on session_record (team_id, planned_on);

create table session_decision (
    record_id uuid not null references session_record (id) on delete cascade,
    position integer not null,
    words varchar(200) not null,
    primary key (record_id, position)
);

-- each command of a screen is done once, however often it is sent
create table session_command (
    record_id uuid not null references session_record (id) on delete cascade,
    command_id uuid not null,
    school_id uuid not null,
    primary key (record_id, command_id)
);

create table session_mood_week (
    team_id uuid not null,
    week date not null,
    school_id uuid not null,
    good integer not null,
    so_so integer not null,
    bad integer not null,
    primary key (team_id, week)
);
