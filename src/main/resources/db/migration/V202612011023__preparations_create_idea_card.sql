-- Written in silence: whose a card is goes away as soon as the group sees all of them.
create table idea_card (
    id uuid primary key,
    version integer not null,
    school_id uuid not null,
    design_id uuid not null references work_design (id) on delete cascade,
    author_id uuid references person on delete set null,
    words varchar(200) not null,
    effect integer check (effect between 1 and 3),
    feasibility integer check (feasibility between 1 and 3),
    chosen boolean not null
);

create index idea_card_design on idea_card (design_id);
create index idea_card_author on idea_card (author_id);
create unique index idea_card_chosen on idea_card (design_id) where chosen;
