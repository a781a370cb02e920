-- seen by the leader alone, without who said it, and gone within a week
create table session_tip (
    id uuid primary key,
    school_id uuid not null,
    record_id uuid not null references session_record (id) on delete cascade,
    leader_id uuid not null,
    kind varchar(8) not null,
    words varchar(200) not null,
    told_on date not null
);

create index session_tip_leader on session_tip (leader_id);

-- how a session went, by what a coach saw of it; about the session, not about people
create table session_check (
    record_id uuid not null references session_record (id) on delete cascade,
    item varchar(32) not null,
    school_id uuid not null,
    seen boolean not null,
    primary key (record_id, item)
);
