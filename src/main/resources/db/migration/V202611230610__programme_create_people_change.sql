-- Somebody joins, leaves or is away from a day on; deleted four weeks after its last day. Dates and persons only.
create table people_change (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    team_id uuid not null,
    person_id uuid not null,
    kind varchar(16) not null,
    first_day date not null,
    last_day date,
    stand_in_id uuid,
    keeps_tasks boolean not null,
    absence_id uuid unique,
    entered_by uuid,
    zone varchar(64) not null,
    applied_at timestamptz
);

create index people_change_team on people_change (team_id);

-- What followed from a change of people, for the coach's sentence: about whom, to whom, how many, and who leads which week.
alter table programme_event add column about_id uuid;
alter table programme_event add column other_id uuid;
alter table programme_event add column tasks_moved integer not null default 0;
alter table programme_event add column tasks_returned integer not null default 0;
alter table programme_event add column tasks_added integer not null default 0;
alter table programme_event add column tasks_ended integer not null default 0;
alter table programme_event add column appointments integer not null default 0;
alter table programme_event add column led_weeks integer[] not null default '{}';
alter table programme_event add column led_by uuid[] not null default '{}';
alter table programme_event add column change_id uuid;

create index programme_event_change on programme_event (change_id);
