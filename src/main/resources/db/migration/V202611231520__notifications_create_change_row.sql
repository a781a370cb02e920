-- What changed where, so that open screens look again. Swept after minutes: no words, no names, nobody's history.
-- By xid a reader knows which rows it has not seen: ids are given out before the commit, and a lower one may appear later.
create table change_row (
    id bigint generated always as identity primary key,
    xid xid8 not null,
    kind varchar(16) not null,
    scope_id uuid,
    written_at timestamptz not null
);

create index change_row_xid on change_row (xid);
create index change_row_written on change_row (written_at);
