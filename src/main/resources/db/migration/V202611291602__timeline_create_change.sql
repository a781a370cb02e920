-- A change of the timeline of one programme, with the reason that the team reads and what it takes to take it back.
create table timeline_change (
    id uuid primary key,
    school_id uuid not null,
    team_id uuid not null,
    programme_id uuid not null references programme (id),
    sequence bigint generated always as identity,
    bulk_id uuid,
    kind varchar(32) not null,
    change jsonb not null,
    reason varchar(1000) not null,
    person_id uuid,
    happened_at timestamptz not null,
    items integer not null,
    moments integer not null,
    people integer not null,
    clashes integer not null,
    facts_before jsonb not null,
    facts_after jsonb not null,
    weeks_before jsonb not null,
    weeks_after jsonb not null,
    undone_at timestamptz,
    undone_by uuid,
    undone_in_part boolean
);

create index timeline_change_programme on timeline_change (programme_id, sequence desc);
create index timeline_change_bulk on timeline_change (bulk_id) where bulk_id is not null;

-- What an item was and what it became; absent before for one that was added, absent after for one that went.
create table timeline_change_item (
    change_id uuid not null references timeline_change (id) on delete cascade,
    plan_item_id uuid not null,
    school_id uuid not null,
    before jsonb,
    after jsonb,
    undone boolean not null,
    primary key (change_id, plan_item_id)
);

create index timeline_change_item_plan_item on timeline_change_item (plan_item_id);

-- The same change for many programmes: what is still to be done when it was stopped in between.
create table timeline_bulk (
    id uuid primary key,
    kind varchar(32) not null,
    change jsonb not null,
    reason varchar(1000) not null,
    person_id uuid not null,
    begun_at timestamptz not null,
    undoing boolean not null
);

create index timeline_bulk_person on timeline_bulk (person_id, begun_at desc);

create table timeline_bulk_programme (
    bulk_id uuid not null references timeline_bulk (id) on delete cascade,
    programme_id uuid not null references programme (id),
    school_id uuid not null,
    position integer not null,
    seen varchar(64) not null,
    outcome varchar(16) not null,
    refusal varchar(128),
    arguments text[] not null,
    primary key (bulk_id, programme_id)
);

-- Programmes whose school's days off changed for many schools at once, and that still have to follow.
create table timeline_follow (
    programme_id uuid primary key references programme (id),
    school_id uuid not null,
    added_at timestamptz not null
);
