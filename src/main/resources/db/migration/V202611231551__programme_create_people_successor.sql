-- Who takes over the work of somebody who leaves: for the kind of task, or for the rest when it is empty. Deleted with the change.
create table people_successor (
    change_id uuid not null references people_change (id) on delete cascade,
    kind varchar(64) not null,
    person_id uuid not null,
    primary key (change_id, kind)
);
