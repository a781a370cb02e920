-- a screen that shows a code until a coach types it; times are real time, not the programme's
create table screen_request (
    token_hash varchar(64) primary key,
    code varchar(6) not null unique,
    expires_at timestamptz not null
);

create table board_screen (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    place varchar(80) not null,
    token_hash varchar(64) not null unique,
    paired_on date not null,
    valid_until date not null,
    revoked_at timestamptz
);

create index board_screen_team on board_screen (team_id);
