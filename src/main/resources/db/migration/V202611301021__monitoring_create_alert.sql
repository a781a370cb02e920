-- An alert of a programme that is kept quiet until a day; why is a code, never people's words.
create table alert_snooze (
    programme_id uuid not null references programme (id),
    kind varchar(16) not null,
    school_id uuid not null references school,
    ends_on date not null,
    reason varchar(16) not null,
    person_id uuid not null references person,
    made_at timestamptz not null,
    primary key (programme_id, kind)
);

create index alert_snooze_school on alert_snooze (school_id);

-- Alerts of which the coach was told, as long as they last.
create table alert_told (
    programme_id uuid not null references programme (id),
    kind varchar(16) not null,
    school_id uuid not null references school,
    told_on date not null,
    primary key (programme_id, kind)
);

create index alert_told_school on alert_told (school_id);

-- The last school day on which somebody was looked for to tell.
create table alert_round (
    school_id uuid primary key references school,
    done_on date not null
);
