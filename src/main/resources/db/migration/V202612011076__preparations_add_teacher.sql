-- A teacher of the school: the watcher of a try-out or the guest of a group, by name when there is no account.
alter table preparation_try_out add column watcher_name varchar(60);
alter table preparation_try_out add constraint preparation_try_out_one_watcher check (watcher_id is null or watcher_name is null);

alter table preparation_try_out drop constraint preparation_try_out_decided;
alter table preparation_try_out add constraint preparation_try_out_decided
    check ((decided_on is null) = (state in ('AGREED', 'LAPSED', 'CALLED_OFF')));

alter table work_design add column guest_id uuid references person on delete set null;
alter table work_design add column guest_name varchar(60);
alter table work_design add constraint work_design_one_guest check (guest_id is null or guest_name is null);

create index work_design_guest on work_design (guest_id);

-- What a design means for others, beside its six blocks.
insert into sheet_block (id, version, school_id, design_id, kind, words, edition)
select gen_random_uuid(), 0, school_id, id, kind, '', 0 from work_design, (values ('SERVICES'), ('RISK')) as added (kind);
