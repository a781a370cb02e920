create table preparation_try_out (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    design_id uuid not null references work_design (id) on delete cascade,
    planned_on date not null,
    tries_id uuid references person on delete set null,
    watcher_id uuid references person on delete set null,
    visit_id uuid,
    state varchar(16) not null,
    seen varchar(300),
    decided_on date,
    agreed_at timestamptz not null,
    constraint preparation_try_out_decided check ((decided_on is null) = (state in ('AGREED', 'LAPSED')))
);

create index preparation_try_out_design on preparation_try_out (design_id, agreed_at);
create unique index preparation_try_out_open on preparation_try_out (design_id) where state = 'AGREED';
create index preparation_try_out_tries on preparation_try_out (tries_id);
create index preparation_try_out_watcher on preparation_try_out (watcher_id);
