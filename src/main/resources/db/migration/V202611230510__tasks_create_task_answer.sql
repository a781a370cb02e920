-- The release and the words of a task as its model has them, for the tasks whose form stands in the model.
alter table task_entry add column definition_id varchar(64);
alter table task_entry add column name varchar(255);
alter table task_entry add column help text;

-- Answers to a form that stands in a model. Who answered is the task's own assignee and stands nowhere else.
create table task_answer (
    task_id varchar(64) not null references task_entry (task_id),
    field varchar(255) not null,
    position integer not null,
    field_type varchar(32) not null,
    value text not null,
    answered_at timestamptz not null,
    school_id uuid not null,
    team_id uuid,
    programme_id uuid,
    plan_item_id uuid,
    process_key varchar(255) not null,
    element_id varchar(255) not null,
    primary key (task_id, field)
);

create index task_answer_programme on task_answer (programme_id, element_id);
create index task_answer_plan_item on task_answer (plan_item_id);
