-- How many teams of a school stand where, as they were counted last: for the page of the whole country.
create table school_standing (
    school_id uuid primary key references school (id) on delete cascade,
    late integer not null,
    attention integer not null,
    in_rhythm integer not null,
    paused integer not null,
    not_started integer not null,
    over integer not null,
    counted_at timestamptz not null
);
