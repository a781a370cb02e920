-- A question for help is open until somebody answers it or it is withdrawn.
alter table task_note add column settled_at timestamptz;

create unique index task_note_help_once on task_note (task_id, person_id, other_id)
    where kind = 'HELP_ASKED' and settled_at is null;
create index task_note_help_by on task_note (person_id) where kind = 'HELP_ASKED' and settled_at is null;
