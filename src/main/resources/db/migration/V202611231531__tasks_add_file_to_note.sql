-- The line that tells of a file; its name goes with the file.
alter table task_note add file_id uuid;

create index task_note_file on task_note (file_id) where file_id is not null;
