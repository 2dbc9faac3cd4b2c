-- Every file received, and what became of its rows.
--
-- grain: one row per file and import
-- columns:
--   stated_on      the export's own day, where content or name tell it; null where they do not
--   covered_until  the last day it speaks of; null where it bears no day
--   received_on    the day it was received; imported_at is the moment
--   rows_read      = rows_new + rows_updated + rows_repeated + rows_not_taken + rows_refused + rows_left_out
--   rows_not_taken say something else of what is known, which counts as before
--   notes      what was repaired or assumed: a JSON list of sentences
--   undone_at  UTC, null while the upload counts
create table if not exists uploads (
    upload_id varchar not null,
    sha256 varchar not null,
    file_name varchar not null,
    format varchar not null,
    language varchar,
    network varchar not null,
    stated_on date,
    covered_until date,
    received_on date not null,
    rows_read integer not null,
    rows_new integer not null,
    rows_updated integer not null,
    rows_repeated integer not null,
    rows_not_taken integer not null,
    rows_refused integer not null,
    rows_left_out integer not null,
    notes varchar not null,
    reader_version varchar not null,
    imported_at timestamp not null,
    undone_at timestamp
);

-- Which accounts an upload speaks of; `network:` alone is one the file does not name.
create table if not exists upload_accounts (
    upload_id varchar not null,
    account_id varchar not null,
    account_name varchar
);

-- What became of each line of an upload: new, updated, repeated, not_taken, refused, left_out.
create table if not exists upload_lines (
    upload_id varchar not null,
    line integer not null,
    outcome varchar not null,
    reason varchar
);
