-- how many tries of a code are left; who it is about is hashed, and a row goes when it would be full again. Real time
create table try_budget (
    who varchar(64) primary key,
    tries_left integer not null check (tries_left >= 0),
    since timestamptz not null,
    full_at timestamptz not null
);

create index try_budget_full on try_budget (full_at);
