-- What the columns of tables are that no network gives, as the user said it; append-only.
--
-- grain: one row per statement; of those with one signature the newest counts
-- columns:
--   name       what such tables are called from now on
--   signature  the folded headers in order of the alphabet, by which a table is known again
--   mapping    JSON as it is shared in a file, null where the mapping is forgotten
--   said_at    UTC
create table if not exists mappings (
    mapping_id varchar not null,
    name varchar not null,
    signature varchar not null,
    mapping varchar,
    said_at timestamp not null
);
