create table official_holiday (
    region     text    not null,
    start_year integer not null,
    kind       text    not null,
    name       text    not null,
    first_day  date    not null,
    last_day   date    not null,
    primary key (region, start_year, kind),
    constraint official_holiday_in_order check (first_day <= last_day)
);
comment on column official_holiday.start_year is 'the year in which the school year begins';

create table public_holiday (
    kind text not null,
    day  date not null,
    name text not null,
    primary key (kind, day)
);

create table public_holiday_choice (
    school_id              uuid    primary key references school,
    good_friday            boolean not null,
    liberation_day         boolean not null,
    friday_after_ascension boolean not null,
    version                integer not null
);

create table calendar_deviation (
    id        uuid    primary key,
    school_id uuid    not null references school,
    kind      text    not null,
    replaces  text,
    name      text    not null,
    first_day date    not null,
    last_day  date    not null,
    version   integer not null,
    constraint calendar_deviation_in_order check (first_day <= last_day),
    constraint calendar_deviation_replaces check ((kind = 'REPLACED_HOLIDAY') = (replaces is not null))
);
create index calendar_deviation_school on calendar_deviation (school_id, first_day);
