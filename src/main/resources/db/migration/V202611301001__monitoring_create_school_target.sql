-- How many of a hundred items a school wants on time; without a row it is the usual one.
create table school_target (
    school_id uuid primary key references school (id),
    on_time integer not null check (on_time between 50 and 100)
);
