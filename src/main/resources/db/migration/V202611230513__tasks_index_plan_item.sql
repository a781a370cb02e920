create index task_entry_plan_item on task_entry (plan_item_id) where plan_item_id is not null;
