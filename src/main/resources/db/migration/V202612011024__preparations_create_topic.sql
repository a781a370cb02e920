-- A question that waits for a joint preparation, as another room or an earlier try-out left it.
create table preparation_topic (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    programme_id uuid not null,
    title varchar(200) not null,
    owner_id uuid references person on delete set null,
    wanted_by date,
    taken_by_design_id uuid references work_design (id) on delete set null,
    opened_at timestamptz not null
);

create index preparation_topic_team on preparation_topic (team_id);
create index preparation_topic_owner on preparation_topic (owner_id);
create index preparation_topic_design on preparation_topic (taken_by_design_id);
