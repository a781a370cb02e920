-- Who reported an attention point: a kind of person for everybody; the person only to ask whether it is solved.
alter table attention_point
    add column reporter varchar(16),
    add column reporter_id uuid references person on delete set null,
    add column confirmed_on date,
    add constraint attention_point_confirmed check (confirmed_on is null or status = 'CLOSED');

create index attention_point_reporter on attention_point (reporter_id);
