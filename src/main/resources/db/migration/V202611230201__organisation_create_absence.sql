-- Who of a team is not there when, and who stands in. Never why: there is no column for it. Deleted four weeks after its end.
create table absence (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null references team,
    person_id uuid not null references person,
    first_day date not null,
    last_day date not null,
    stand_in_id uuid references person,
    keeps_tasks boolean not null,
    constraint absence_days check (last_day >= first_day),
    constraint absence_stand_in check (stand_in_id is null or stand_in_id <> person_id)
);

create index absence_team on absence (team_id, first_day);
create index absence_person on absence (person_id);
