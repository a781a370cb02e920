-- Which row of the plan an arena is: its task ends when the arena does.
alter table voice add column plan_item_id uuid unique;
