-- What a task is about, beside the engine's own row; kept after its end so that a stale screen can say who was first.
create table task_entry (
    task_id varchar(64) primary key,
    school_id uuid not null,
    team_id uuid not null,
    programme_id uuid not null,
    plan_item_id uuid,
    process_key varchar(255) not null,
    business_key varchar(255) not null,
    element_id varchar(255) not null,
    form_key varchar(255) not null,
    kind varchar(64) not null,
    week_number integer,
    minutes integer not null,
    zone varchar(64) not null,
    candidate_groups text[] not null,
    state varchar(32) not null,
    finished_by uuid
);

create index task_entry_programme on task_entry (programme_id, state);

create table task_draft (
    task_id varchar(64) not null references task_entry (task_id),
    person_id uuid not null,
    school_id uuid not null,
    content text not null,
    saved_at timestamptz not null,
    primary key (task_id, person_id)
);
