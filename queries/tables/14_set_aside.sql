-- Suggested diary entries that their people said are none, append-only: taken back in `withdrawn`.
--
-- grain: one row per statement
-- columns:
--   day  the Monday around which the level of the metric seemed to shift
create table if not exists set_aside (
    aside_id varchar not null,
    metric varchar not null,
    basis varchar not null,
    network varchar not null,
    day date not null,
    said_at timestamp not null
);
