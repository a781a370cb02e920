-- How many teams stand is read by team, what is open by programme, and the board sessions by week: few rows among many.
create index programme_team on programme (team_id);
create index plan_item_open on plan_item (programme_id, due_at) where status = 'OPEN';
create index plan_item_lapsed on plan_item (programme_id, run_number, week_number) where status = 'LAPSED';
create index plan_item_sessions on plan_item (programme_id, run_number, week_number) where kind = 'BOARD_SESSIONS';
