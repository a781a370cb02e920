-- A round may ask others than a team: leadership about all teams, teachers about the service of one. It has no place in a plan
-- and says itself when it closes.
alter table barometer_round alter column team_id drop not null;
alter table barometer_round alter column programme_id drop not null;
alter table barometer_round alter column plan_item_id drop not null;
alter table barometer_round add column closes_at timestamptz;
alter table barometer_round add constraint barometer_round_asked check (
    (team_id is null) = (question_set = 'LEADERS') and (programme_id is null) = (team_id is null)
    and (plan_item_id is null) = (question_set in ('LEADERS', 'PULSE'))
    and (closes_at is null) = (plan_item_id is not null));

create unique index barometer_round_leadership on barometer_round (school_id, closes_at) where team_id is null;
