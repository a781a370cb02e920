create table role_grant (
    id uuid primary key,
    version integer not null,
    person_id uuid not null,
    role varchar(32) not null,
    scope_kind varchar(16) not null,
    scope_id uuid,
    begins_on date not null,
    ends_on date,
    constraint role_grant_scope check ((scope_kind = 'ALL') = (scope_id is null)),
    constraint role_grant_days check (ends_on is null or ends_on >= begins_on)
);

create index role_grant_person on role_grant (person_id);
create index role_grant_scope_role on role_grant (scope_id, role);
