-- A programme that could not follow is tried again later, and stays without a moment when it was given up.
alter table timeline_follow add column attempts integer not null default 0;
alter table timeline_follow alter column attempts drop default;
alter table timeline_follow add column due_at timestamptz;
alter table timeline_follow add column failure varchar(128);
update timeline_follow set due_at = added_at;
create index timeline_follow_due on timeline_follow (due_at) where due_at is not null;
