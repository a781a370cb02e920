-- A change for many programmes that somebody stopped waits until they let it go on or leave the rest.
alter table timeline_bulk add column stopped boolean not null default false;
alter table timeline_bulk alter column stopped drop default;
