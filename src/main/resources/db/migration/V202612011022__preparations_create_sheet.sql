-- The six blocks of a work design. Who writes has the block until a while after the last key, by the system's clock.
create table sheet_block (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    design_id uuid not null references work_design (id) on delete cascade,
    kind varchar(16) not null,
    words varchar(4000) not null,
    edition integer not null,
    written_by_id uuid references person on delete set null,
    written_at timestamptz,
    held_by_id uuid references person on delete set null,
    held_until timestamptz,
    unique (design_id, kind)
);

create index sheet_block_written_by on sheet_block (written_by_id);
create index sheet_block_held_by on sheet_block (held_by_id);

create table kept_text (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    block_id uuid not null references sheet_block (id) on delete cascade,
    author_id uuid references person on delete set null,
    words varchar(4000) not null,
    kept_at timestamptz not null
);

create index kept_text_block on kept_text (block_id, kept_at);
create index kept_text_author on kept_text (author_id);
