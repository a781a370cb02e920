-- What somebody has begun stands first in the list; the primary key begins with the task.
create index task_draft_person on task_draft (person_id, task_id);
