-- Whose task it was when it ended, also when it lapsed, and when that was: so that its own person can be told.
alter table task_entry rename column finished_by to last_assignee;
alter table task_entry add column ended_at timestamptz;
