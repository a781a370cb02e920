create table board_session_block (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    programme_id uuid not null,
    plan_item_id uuid not null unique,
    zone varchar(64) not null,
    finished_at timestamptz
);

create index board_session_block_team on board_session_block (team_id);

create table board_session (
    block_id uuid not null references board_session_block (id) on delete cascade,
    position integer not null,
    planned_on date not null,
    begins time not null,
    minutes integer not null,
    status varchar(16) not null,
    reason varchar(32),
    present integer check (present between 0 and 99),
    primary key (block_id, position),
    unique (block_id, planned_on),
    constraint board_session_reason check ((status = 'NOT_HELD') = (reason is not null)),
    constraint board_session_present check (status = 'HELD' or present is null)
);
