-- Who is the business, as its people said it; append-only, the newest row counts.
--
-- grain: one row per change
-- columns:
--   name, language (es, en), time_zone (IANA), country (ISO 3166)
--   region   subdivision of the country whose holidays are kept (ISO 3166-2 without the country)
--   said_at  UTC
create table if not exists profile (
    name varchar not null,
    language varchar not null,
    time_zone varchar not null,
    country varchar,
    said_at timestamp not null,
    region varchar
);
