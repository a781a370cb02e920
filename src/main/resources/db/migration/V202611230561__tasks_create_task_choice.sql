-- How somebody wants to see the task list; theirs alone, about no school.
create table task_choice (
    person_id uuid primary key,
    whose_id uuid,
    kind varchar(64),
    holder varchar(32) not null,
    sort_order varchar(32) not null
);
