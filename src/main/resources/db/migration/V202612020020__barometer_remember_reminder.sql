-- When everybody was reminded of a round: from then on a change of its moments cannot be taken back.
alter table barometer_round add column reminded_at timestamptz;
