-- How far the demo's programme time stands from real time; at most one row, and none outside the demo.
create table practice_clock (
    id integer primary key check (id = 1),
    offset_millis bigint not null
);
