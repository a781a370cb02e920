create table account (
    id uuid primary key,
    version integer not null,
    login_name varchar(60),
    email varchar(254),
    password_hash varchar(255),
    disabled_at timestamptz,
    session_epoch integer not null,
    language varchar(2) not null,
    constraint account_reachable check (login_name is not null or email is not null),
    constraint account_login_name_form check (login_name !~ '[@[:space:]]')
);

create unique index account_login_name on account (lower(login_name));
create unique index account_email on account (lower(email));

create table one_time_link (
    id uuid primary key,
    version integer not null,
    person_id uuid not null references account,
    kind varchar(10) not null,
    token_hash varchar(64) not null unique,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz
);

create index one_time_link_person on one_time_link (person_id);

create table audit_entry (
    id uuid primary key,
    written_at timestamptz not null,
    person_id uuid,
    room varchar(30) not null,
    what varchar(60) not null,
    subject_id uuid not null,
    school_id uuid,
    why varchar(60)
);

create index audit_entry_school on audit_entry (school_id, written_at);
create index audit_entry_subject on audit_entry (subject_id, written_at);
