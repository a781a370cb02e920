create table coach_talks (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    programme_id uuid not null,
    plan_item_id uuid not null unique,
    zone varchar(64) not null,
    minutes integer not null check (minutes > 0),
    coach_id uuid,
    task_id varchar(64) unique,
    finished_at timestamptz,
    closed boolean not null
);

create index coach_talks_team on coach_talks (team_id);
create index coach_talks_coach on coach_talks (coach_id);

create table coach_talk (
    talks_id uuid not null references coach_talks (id) on delete cascade,
    position integer not null,
    person_id uuid not null,
    planned_on date,
    begins time,
    status varchar(16) not null,
    reason varchar(32),
    primary key (talks_id, position),
    unique (talks_id, person_id),
    constraint coach_talk_reason check ((status = 'NOT_HELD') = (reason is not null)),
    constraint coach_talk_moment check ((planned_on is null) = (begins is null))
);

create index coach_talk_person on coach_talk (person_id);
