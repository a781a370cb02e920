-- Indexes the engine's own schema lacks, named so that an upgrade script of the engine never meets them, and room on
-- the pages that it rewrites all the time. Measured reasons: docs/decisions/0001. LOCK_OWNER_, LOCK_EXP_TIME_ and REV_
-- stay out of every index, so that locking a job rewrites no index.

-- job acquisition: in order of due date, without reading the timers of later weeks
create index samenbeter_job_due on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;

-- "my tasks" in order of their due date
create index samenbeter_task_assignee_due on act_ru_task (assignee_, due_date_, id_);

-- what is overdue
create index samenbeter_task_due on act_ru_task (due_date_) where due_date_ is not null;

-- what comes back on its follow-up date
create index samenbeter_task_follow_up on act_ru_task (follow_up_date_) where follow_up_date_ is not null;

alter table act_ru_job set (fillfactor = 70);
alter table act_ru_execution set (fillfactor = 70);
alter table act_ru_task set (fillfactor = 70);
