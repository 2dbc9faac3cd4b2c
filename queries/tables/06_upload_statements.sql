-- What the user says of a file afterwards, append-only: the last statement counts, null takes it back.
--
-- grain: one row per statement
-- columns:
--   what    exported_on, account, year, order
--   answer  a day, a name, a year, dmy or mdy; an account without a name is none of those that are named
create table if not exists upload_statements (
    upload_id varchar not null,
    what varchar not null,
    answer varchar,
    said_at timestamp not null
);
