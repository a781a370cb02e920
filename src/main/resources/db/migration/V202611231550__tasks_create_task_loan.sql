-- Tasks that a stand-in has while somebody is not there: from whom, to whom, until when. Never why. Deleted with the absence.
create table task_loan (
    id bigint generated always as identity primary key,
    task_id varchar(64) not null references task_entry (task_id) on delete cascade,
    school_id uuid not null,
    absence_id uuid not null,
    owner_id uuid not null,
    stand_in_id uuid not null,
    until_day date not null,
    lent_after bigint not null,
    ended boolean not null default false,
    constraint task_loan_once unique (absence_id, task_id),
    constraint task_loan_other check (stand_in_id <> owner_id)
);

create index task_loan_task on task_loan (task_id);
create index task_loan_stand_in on task_loan (stand_in_id) where not ended;
