-- A task of the school itself has no team, and most of those no programme.
alter table task_entry alter column team_id drop not null;
alter table task_entry alter column programme_id drop not null;
