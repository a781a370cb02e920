-- A file that somebody brought: what it is and whose. What it belongs to is named by ids only.
create table stored_file (
    id uuid primary key,
    school_id uuid not null references school,
    owner_kind varchar(16) not null,
    owner_id varchar(64) not null,
    programme_id uuid,
    name varchar(120) not null,
    type varchar(8) not null,
    size integer not null check (size > 0),
    sha256 bytea not null,
    person_id uuid not null references person,
    stored_at timestamptz not null
);

create index stored_file_owner on stored_file (owner_kind, owner_id, stored_at, id);
create index stored_file_programme on stored_file (programme_id) where programme_id is not null;
create index stored_file_school on stored_file (school_id);
create index stored_file_person on stored_file (person_id);

-- Its bytes apart, so that no list can read them by accident.
create table stored_file_content (
    file_id uuid primary key references stored_file on delete cascade,
    school_id uuid not null references school,
    content bytea not null
);

-- All kinds are packed already, and uncompressed a piece of it can be read without the rest.
alter table stored_file_content alter column content set storage external;
