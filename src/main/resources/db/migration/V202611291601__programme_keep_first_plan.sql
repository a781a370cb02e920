-- The plan as it was made first, to lay the present one beside it; and whether somebody chose an item's moment by hand.
alter table plan_item add column by_hand boolean not null default false;
alter table plan_item alter column by_hand drop default;
alter table plan_item add column first_planned_on date;
update plan_item set first_planned_on = first_day;
alter table plan_item alter column first_planned_on set not null;

-- Absent for a week that the programme holds once more.
alter table programme_week add column first_monday date;
update programme_week set first_monday = monday;
