-- What was said of the dates of a file is kept with how it came in.
alter table receptions add column if not exists year integer;
alter table receptions add column if not exists day_order varchar;
