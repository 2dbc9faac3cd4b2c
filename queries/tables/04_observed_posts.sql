-- What files say of publications: every fact of every upload, also when it repeats what is known.
--
-- grain: one row per upload and fact
-- units: counts as they are, ratios 0–1, durations in seconds, `*_at` in UTC, `*_day` and
--        `published_on` as written by the network, `is_doubtful` zeros that mean «not measured»
create table if not exists posts (
    upload_id varchar not null,
    line integer,
    account_id varchar not null,
    post_id varchar not null,
    published_at timestamp,
    published_on date,
    kind varchar,
    text varchar,
    link varchar,
    duration_seconds double,
    published_by varchar
);
create table if not exists post_values (
    upload_id varchar not null,
    line integer,
    account_id varchar not null,
    post_id varchar not null,
    metric varchar not null,
    val double not null,
    is_doubtful boolean
);
