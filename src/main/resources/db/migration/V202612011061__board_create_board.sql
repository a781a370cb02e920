-- The improvement board of a team. Owners go with the person; the rest knows nobody.
create table team_goal (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    title varchar(150) not null,
    effect varchar(300) not null,
    measure varchar(300) not null,
    baseline numeric(12, 2),
    target numeric(12, 2),
    unit varchar(30) not null,
    starts date not null,
    ends date not null,
    owner_id uuid references person on delete set null,
    status varchar(16) not null,
    outcome varchar(300) not null,
    made_at timestamptz not null,
    closed_on date,
    constraint team_goal_term check (ends > starts),
    constraint team_goal_over check ((closed_on is not null) = (status in ('REACHED', 'NOT_REACHED', 'STOPPED')))
);

create index team_goal_team on team_goal (team_id, ends);
create index team_goal_owner on team_goal (owner_id);

create table team_goal_reading (
    goal_id uuid not null references team_goal on delete cascade,
    week date not null,
    school_id uuid not null,
    value numeric(12, 2) not null,
    primary key (goal_id, week)
);

create table attention_point (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    title varchar(200) not null,
    effect integer check (effect between 1 and 3),
    feasibility integer check (feasibility between 1 and 3),
    status varchar(16) not null,
    decision varchar(300) not null,
    day date not null,
    decided_at timestamptz not null
);

create index attention_point_team on attention_point (team_id, status);

create table team_action (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    title varchar(200) not null,
    owner_id uuid references person on delete set null,
    ready_by date not null,
    goal_id uuid references team_goal,
    point_id uuid references attention_point,
    status varchar(16) not null,
    carried_over integer not null,
    made_at timestamptz not null,
    moved_at timestamptz not null
);

create index team_action_team on team_action (team_id, status, ready_by);
create index team_action_owner on team_action (owner_id);

create table team_success (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    what varchar(200) not null,
    effect varchar(200) not null,
    day date not null,
    told_at timestamptz not null
);

create index team_success_team on team_success (team_id, day);
