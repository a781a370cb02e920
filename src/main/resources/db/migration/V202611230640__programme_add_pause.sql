alter table programme add column paused_from date;
alter table programme add column pause_reason text;
alter table programme add column resumes_on date;

drop index programme_one_per_team;
create unique index programme_one_per_team on programme (team_id) where status in ('PREPARING', 'RUNNING', 'PAUSED');
