-- What a coach and a member agreed in a talk. Nobody else reads it; it goes with either of the two.
create table talk_note (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    programme_id uuid not null,
    talks_id uuid not null references coach_talks on delete cascade,
    coach_id uuid not null references person on delete cascade,
    member_id uuid not null references person on delete cascade,
    held_on date not null,
    agreed varchar(1000) not null,
    own_line varchar(500) not null,
    written_at timestamptz not null,
    unique (talks_id, member_id)
);

create index talk_note_coach on talk_note (coach_id);
create index talk_note_member on talk_note (member_id);
create index talk_note_programme on talk_note (programme_id);
