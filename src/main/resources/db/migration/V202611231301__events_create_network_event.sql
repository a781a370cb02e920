create table network_event (
    id uuid primary key,
    version integer not null,
    kind varchar(16) not null,
    held_on date not null,
    begins time not null,
    ends time not null,
    zone varchar(64) not null,
    host_school_id uuid,
    place varchar(200) not null,
    capacity integer not null check (capacity between 4 and 500),
    status varchar(16) not null,
    cancel_reason varchar(32),
    constraint network_event_times check (begins < ends),
    constraint network_event_cancelled check ((status = 'CANCELLED') = (cancel_reason is not null))
);

create index network_event_day on network_event (held_on);

create table network_event_school (
    event_id uuid not null references network_event (id) on delete cascade,
    school_id uuid not null,
    primary key (event_id, school_id)
);

create index network_event_school_school on network_event_school (school_id);

create table event_registration (
    id uuid primary key,
    version integer not null,
    event_id uuid not null references network_event (id),
    school_id uuid not null,
    team_id uuid,
    success_offered varchar(500) not null,
    question_brought varchar(500) not null,
    attended integer check (attended between 0 and 99),
    registered_by uuid not null,
    registered_at timestamptz not null,
    constraint event_registration_once unique nulls not distinct (event_id, school_id, team_id)
);

create table event_participant (
    registration_id uuid not null references event_registration (id) on delete cascade,
    person_id uuid not null,
    diet varchar(200),
    primary key (registration_id, person_id)
);

create index event_participant_person on event_participant (person_id);

create table event_plan_item (
    plan_item_id uuid primary key,
    event_id uuid not null references network_event (id),
    school_id uuid not null,
    team_id uuid not null,
    programme_id uuid not null,
    constraint event_plan_item_once unique (programme_id, event_id)
);

create table try_out_card (
    id uuid primary key,
    version integer not null,
    event_id uuid not null references network_event (id),
    school_id uuid not null,
    team_id uuid not null,
    trying varchar(500) not null,
    keeper_id uuid not null,
    state varchar(16) not null,
    written_at timestamptz not null,
    constraint try_out_card_once unique (event_id, team_id)
);

create index try_out_card_team on try_out_card (team_id);
