-- Columns that came later, for the stores that were made before them.
--
-- diary.last_day    of a closure or a campaign; null for what has no end
-- diary.control     network or account in which nothing was changed, to compare with
-- diary.alternates  whether it is done every other week, from the first on
-- profile.region    subdivision of the country whose holidays are kept (ISO 3166-2 without the country)
alter table diary add column if not exists last_day date;
alter table diary add column if not exists control varchar;
alter table diary add column if not exists alternates boolean;
alter table profile add column if not exists region varchar;
