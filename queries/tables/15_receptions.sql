-- How each file came in, append-only: all that is needed to read it again as it was read then.
--
-- grain: receptions one row per upload; undoings one row per upload taken back; rereadings one row per upload
--        that was read anew, since something was said of it afterwards
-- columns:
--   received_on       the day here when it came, from which years and ages are told
--   network, account  what was answered about it, null where nothing was
--   mapping           what its columns were said to be (JSON), null for a format of a network
--   is_ours           whether an account known as another business's was said to be this one's
--   year, day_order   what was said of dates that lack their year, or may be day and month either way round
--   said              digest of what it said, null where that was not kept yet
create table if not exists receptions (
    upload_id varchar not null,
    sha256 varchar not null,
    file_name varchar not null,
    received_on date not null,
    network varchar,
    account varchar,
    mapping varchar,
    is_ours boolean not null,
    year integer,
    day_order varchar,
    said varchar,
    reader_version varchar not null,
    said_at timestamp not null
);
create table if not exists undoings (
    upload_id varchar not null,
    said_at timestamp not null
);
create table if not exists rereadings (
    upload_id varchar not null,
    said varchar,
    reader_version varchar not null,
    said_at timestamp not null
);
