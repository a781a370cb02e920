-- What a team took along to a rhythm cycle.
create table cycle_hand_over (
    programme_id uuid not null references programme (id),
    run_number integer not null,
    school_id uuid not null,
    goals varchar(1000) not null,
    handed_over_by uuid not null,
    handed_over_at timestamptz not null,
    primary key (programme_id, run_number)
);
