alter table task_entry add column variant varchar(40);
