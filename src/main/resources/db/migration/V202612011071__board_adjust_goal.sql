-- What a running goal was before it was adjusted, and the item of the plan whose task chose it.
alter table team_goal
    add column before_target numeric(12, 2),
    add column before_ends date,
    add column before_why varchar(300),
    add column before_day date,
    add column plan_item_id uuid,
    add constraint team_goal_before check (num_nulls(before_target, before_ends, before_why, before_day) in (0, 4));

create index team_goal_plan_item on team_goal (plan_item_id);
