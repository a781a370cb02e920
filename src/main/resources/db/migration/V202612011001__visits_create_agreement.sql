-- What both said yes to. A visit whose moment is another one by now is not agreed any more.
create table visit_agreement (
    visit_id uuid primary key references visit (id) on delete cascade,
    version integer not null,
    school_id uuid not null,
    visitor_day date,
    visitor_begins time,
    host_id uuid,
    host_day date,
    host_begins time,
    called_off_by varchar(16),
    reason varchar(16),
    constraint visit_agreement_reason check ((called_off_by is null) = (reason is null))
);
