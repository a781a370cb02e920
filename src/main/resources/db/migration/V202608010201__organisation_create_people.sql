create table board (
    id uuid primary key,
    version integer not null,
    name varchar(120) not null
);

create table school (
    id uuid primary key,
    version integer not null,
    board_id uuid not null references board,
    name varchar(120) not null,
    brin varchar(6) not null check (brin ~ '^[0-9]{2}[A-Z]{2}([0-9]{2})?$'),
    region varchar(10) not null,
    sector varchar(10) not null,
    zone varchar(60) not null
);

create index school_board on school (board_id);

create table team (
    id uuid primary key,
    version integer not null,
    school_id uuid not null references school,
    name varchar(120) not null,
    kind varchar(16) not null
);

create index team_school on team (school_id);

create table person (
    id uuid primary key,
    version integer not null,
    school_id uuid references school,
    name varchar(120) not null,
    working_days integer not null
);

create index person_school on person (school_id);

alter table role_grant add foreign key (person_id) references person;
