-- Read by the two people only. Who watched writes the form, who was watched the reaction: two rows, so that both can write at once.
create table visit_form (
    visit_id uuid primary key references visit (id) on delete cascade,
    version integer not null,
    school_id uuid not null,
    occasion varchar(16),
    question varchar(200) not null,
    started_at timestamptz,
    talked_at timestamptz,
    together varchar(1000),
    takes varchar(500),
    sharing varchar(16) not null,
    follow_up varchar(24),
    follow_up_id uuid,
    constraint visit_form_follow_up check ((follow_up is null) = (follow_up_id is null))
);

create table visit_fact (
    visit_form uuid not null references visit_form (visit_id) on delete cascade,
    position integer not null check (position between 0 and 7),
    school_id uuid not null,
    seen varchar(500) not null,
    effect varchar(500),
    primary key (visit_form, position)
);

create table visit_reaction (
    visit_id uuid primary key references visit (id) on delete cascade,
    version integer not null,
    school_id uuid not null,
    reaction varchar(1000),
    takes varchar(500),
    sharing varchar(16) not null
);
