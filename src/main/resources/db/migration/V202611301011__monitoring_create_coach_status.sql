-- How the coach says it goes, beside what is computed. Never changed: a new one replaces; the sequence keeps two at once apart.
create table coach_status (
    id uuid primary key,
    version integer not null,
    school_id uuid not null references school (id),
    team_id uuid not null references team (id),
    programme_id uuid not null references programme (id),
    sequence integer not null,
    says varchar(16) not null,
    reason varchar(300) not null,
    person_id uuid not null,
    told_at timestamptz not null,
    unique (programme_id, sequence)
);

create index coach_status_team on coach_status (team_id);
create index coach_status_school on coach_status (school_id);
create index coach_status_person on coach_status (person_id);
