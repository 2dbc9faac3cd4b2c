-- How a monitor says that a mention sounds is kept as what it says.
alter table mentions add column if not exists tone varchar;
alter table current_mentions add column if not exists tone varchar;
