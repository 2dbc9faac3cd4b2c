-- A planned publication has a time of day and a format.
alter table plan add column if not exists at_time varchar;
alter table plan add column if not exists kind varchar;
