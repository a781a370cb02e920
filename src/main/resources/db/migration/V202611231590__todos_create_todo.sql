-- What somebody wants to remember beside the process; theirs alone, about no school. Deleted a month after it was done.
create table todo (
    id uuid primary key,
    version integer not null,
    person_id uuid not null references person on delete cascade,
    words varchar(200) not null,
    day date,
    made_at timestamptz not null,
    done_at timestamptz
);

create index todo_person on todo (person_id, done_at);
create index todo_done on todo (done_at) where done_at is not null;
