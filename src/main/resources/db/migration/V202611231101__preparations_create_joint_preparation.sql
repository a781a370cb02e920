create table joint_preparation (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    programme_id uuid not null,
    plan_item_id uuid not null unique,
    zone varchar(64) not null,
    opened_at timestamptz not null
);

create index joint_preparation_team on joint_preparation (team_id);
create index joint_preparation_programme on joint_preparation (programme_id);

create table preparation_group (
    preparation_id uuid not null references joint_preparation (id) on delete cascade,
    position integer not null,
    group_number integer not null,
    question_owner_id uuid,
    planned_on date not null,
    begins time not null,
    minutes integer not null check (minutes > 0),
    place varchar(120),
    status varchar(16) not null,
    reason varchar(32),
    minutes_held integer check (minutes_held between 1 and 480),
    present integer check (present between 1 and 99),
    task_id varchar(64),
    closed boolean not null,
    primary key (preparation_id, position),
    unique (preparation_id, group_number),
    constraint preparation_group_reason check ((status = 'NOT_HELD') = (reason is not null)),
    constraint preparation_group_held check ((status = 'HELD') = (minutes_held is not null and present is not null))
);

create unique index preparation_group_task on preparation_group (task_id);

create table preparation_participant (
    preparation_id uuid not null references joint_preparation (id) on delete cascade,
    position integer not null,
    person_id uuid not null,
    group_number integer not null,
    primary key (preparation_id, position),
    unique (preparation_id, person_id)
);

create index preparation_participant_person on preparation_participant (person_id);
