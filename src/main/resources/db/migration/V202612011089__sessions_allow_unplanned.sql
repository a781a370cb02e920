-- a team may hold a session that the plan does not have
alter table session_record alter column block_id drop not null;
alter table session_record alter column programme_id drop not null;

create unique index session_record_unplanned on session_record (team_id, planned_on) where block_id is null;
