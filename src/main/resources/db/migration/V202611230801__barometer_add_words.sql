alter table barometer_answer add column words varchar(200);
alter table barometer_answer add constraint barometer_answer_number_or_words check (answer is null or words is null);
