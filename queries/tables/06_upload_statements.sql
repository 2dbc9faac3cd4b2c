-- What is said of a file beside what it says itself, append-only: the last statement counts, null takes it back.
--
-- grain: one row per statement
-- columns:
--   what    exported_on, account, year, order (the user's); beside_on (the day of the files it came with);
--           apart (its account is none of those that are named)
--   answer  a day, a name, a year, dmy or mdy; a day; yes
create table if not exists upload_statements (
    upload_id varchar not null,
    what varchar not null,
    answer varchar,
    said_at timestamp not null
);
