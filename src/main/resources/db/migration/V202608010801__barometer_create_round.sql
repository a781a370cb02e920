create table barometer_round (
    id uuid primary key,
    version integer not null,
    school_id uuid not null references school,
    team_id uuid not null references team,
    programme_id uuid not null references programme,
    plan_item_id uuid not null unique references plan_item,
    question_set varchar(8) not null,
    public_key bytea not null,
    status varchar(8) not null,
    closed_at timestamptz,
    taken integer,
    unreadable integer,
    constraint barometer_round_closed check ((status = 'CLOSED') = (closed_at is not null and taken is not null
        and unreadable is not null))
);

create index barometer_round_team on barometer_round (team_id);
create index barometer_round_school on barometer_round (school_id);

-- Never a column that says who or when (rulings 24).
create table barometer_envelope (
    id uuid primary key,
    round_id uuid not null references barometer_round,
    sealed bytea not null
);

create index barometer_envelope_round on barometer_envelope (round_id);

-- Never a column that joins the answers of one person; no answer means not applicable.
create table barometer_answer (
    id uuid primary key,
    school_id uuid not null references school,
    round_id uuid not null references barometer_round,
    question smallint not null,
    answer smallint
);

create index barometer_answer_round on barometer_answer (round_id, question);
