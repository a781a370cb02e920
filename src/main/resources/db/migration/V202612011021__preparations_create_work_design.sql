create table work_design (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    preparation_id uuid not null references joint_preparation (id) on delete cascade,
    group_number integer not null,
    question varchar(300),
    goal varchar(300),
    situation varchar(500),
    figure varchar(100),
    source varchar(200),
    topic_id uuid,
    step varchar(16),
    step_began_at timestamptz,
    ideas_shown boolean not null,
    unique (preparation_id, group_number),
    constraint work_design_step check ((step is null) = (step_began_at is null))
);

create index work_design_team on work_design (team_id);
