-- A visit that another intervention asked for belongs to no round and has its own days.
alter table visit alter column round_id drop not null;
alter table visit add column alone_first_day date;
alter table visit add column alone_last_day date;
alter table visit add column alone_zone varchar(64);
alter table visit add column alone_title varchar(200);
alter table visit add constraint visit_in_a_round_or_alone check (
    (round_id is null) = (alone_first_day is not null)
    and (alone_first_day is null) = (alone_last_day is null)
    and (alone_first_day is null) = (alone_zone is null)
    and (alone_first_day is null) = (alone_title is null)
);
create index visit_alone on visit (team_id) where round_id is null;
