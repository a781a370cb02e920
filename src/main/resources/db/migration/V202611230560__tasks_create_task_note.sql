-- What people said and did with a task, in their own words where they wrote any; never in the engine.
create table task_note (
    id bigint generated always as identity primary key,
    task_id varchar(64) not null references task_entry (task_id) on delete cascade,
    school_id uuid not null,
    kind varchar(32) not null,
    person_id uuid not null,
    other_id uuid,
    words text,
    day date,
    written_at timestamptz not null
);

create index task_note_task on task_note (task_id, id);
create index task_note_other on task_note (other_id, task_id) where other_id is not null;
