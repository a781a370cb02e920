-- Of a school the things that have a process of their own are asked for together.
create index people_change_school on people_change (school_id);
create index preparation_try_out_school on preparation_try_out (school_id);
create index visit_alone_school on visit (school_id) where round_id is null;
