-- How many teams stand is read by team, and what is open by programme: few rows among the many that are over.
create index programme_team on programme (team_id);
create index plan_item_open on plan_item (programme_id, due_at) where status = 'OPEN';
