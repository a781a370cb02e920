-- Asking pupils and teachers: a survey by code or an arena. No column says who asked or who answered.
create table voice (
    id uuid primary key,
    version integer not null,
    school_id uuid not null references school,
    team_id uuid not null references team,
    programme_id uuid not null references programme,
    kind varchar(8) not null,
    asked varchar(80) not null,
    asked_on date not null,
    status varchar(8) not null,
    report_due_on date,
    heard varchar(1000),
    doing varchar(1000),
    visible_by varchar(1000),
    reported_on date,
    code varchar(8) unique,
    expected integer,
    closes_at timestamptz,
    public_key bytea,
    taken integer,
    constraint voice_survey check ((kind = 'SURVEY') = (code is not null and expected is not null and closes_at is not null
        and public_key is not null)),
    constraint voice_reported check ((status = 'REPORTED') = (reported_on is not null and heard is not null
        and doing is not null and visible_by is not null))
);

create index voice_team on voice (team_id);
create index voice_school on voice (school_id);

-- A form that was opened; handed in once. Gone when the survey closes.
create table voice_form (
    id uuid primary key,
    voice_id uuid not null references voice on delete cascade,
    used boolean not null
);

create index voice_form_voice on voice_form (voice_id);

-- Never a column that says who or when (rulings 24).
create table voice_envelope (
    id uuid primary key,
    voice_id uuid not null references voice on delete cascade,
    sealed bytea not null
);

create index voice_envelope_voice on voice_envelope (voice_id);

-- Never a column that joins the answers of one person; no point means that one did not know.
create table voice_answer (
    id uuid primary key,
    school_id uuid not null references school,
    voice_id uuid not null references voice on delete cascade,
    statement varchar(16) not null,
    point smallint
);

create index voice_answer_voice on voice_answer (voice_id, statement);

create table voice_words (
    id uuid primary key,
    school_id uuid not null references school,
    voice_id uuid not null references voice on delete cascade,
    words varchar(300) not null,
    withheld boolean not null
);

create index voice_words_voice on voice_words (voice_id);

-- What was heard in an arena, sorted by the team.
create table voice_line (
    id uuid primary key,
    version integer not null,
    school_id uuid not null references school,
    voice_id uuid not null references voice on delete cascade,
    position integer not null,
    words varchar(200) not null,
    feasible varchar(8),
    effect varchar(8),
    became varchar(24)
);

create index voice_line_voice on voice_line (voice_id);
