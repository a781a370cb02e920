create table year_plan (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    school_year varchar(9) not null,
    zone varchar(64) not null,
    form varchar(16) not null,
    status varchar(16) not null,
    release_id varchar(64),
    planned_by uuid,
    planned_at timestamptz,
    checked_on date,
    independent boolean,
    unique (school_id, school_year),
    constraint year_plan_release check (status = 'PROPOSED' or release_id is not null)
);

create table year_item (
    id uuid primary key,
    version integer not null,
    plan_id uuid not null references year_plan (id) on delete cascade,
    school_id uuid not null,
    position integer not null,
    element_id varchar(255) not null,
    name varchar(255) not null,
    kind varchar(32) not null,
    owner varchar(16) not null,
    first_week integer not null,
    last_week integer not null,
    minutes integer not null,
    tranche integer,
    zone varchar(64) not null,
    first_day date not null,
    last_day date not null,
    begins time,
    opens_at timestamp not null,
    due_at timestamp not null,
    lapses_at timestamp not null,
    over_at timestamp not null,
    status varchar(16) not null,
    closed_at timestamptz,
    unique (plan_id, element_id)
);

-- What leadership declared at the check of independence: a row per point, with the figure that stood there.
create table year_independence (
    plan_id uuid not null references year_plan (id) on delete cascade,
    school_id uuid not null,
    point integer not null check (point between 1 and 10),
    met boolean not null,
    figure numeric(8, 2),
    target numeric(8, 2),
    primary key (plan_id, point)
);
