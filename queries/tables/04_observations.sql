-- What files say: every fact of every upload, also when it repeats what is known.
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
create table if not exists day_values (
    upload_id varchar not null,
    line integer,
    account_id varchar not null,
    day date not null,
    metric varchar not null,
    val double not null,
    is_doubtful boolean
);
create table if not exists period_values (
    upload_id varchar not null,
    line integer,
    account_id varchar not null,
    from_day date not null,
    to_day date not null,
    metric varchar not null,
    val double not null
);
create table if not exists audience_values (
    upload_id varchar not null,
    line integer,
    account_id varchar not null,
    from_day date not null,
    to_day date not null,
    breakdown varchar not null,
    bucket varchar not null,
    metric varchar not null,
    val double not null
);
create table if not exists web_values (
    upload_id varchar not null,
    line integer,
    account_id varchar not null,
    from_day date not null,
    to_day date not null,
    breakdown varchar not null,
    bucket varchar not null,
    metric varchar not null,
    val double not null
);
create table if not exists spend (
    upload_id varchar not null,
    line integer,
    account_id varchar not null,
    from_day date not null,
    to_day date not null,
    campaign varchar not null,
    part varchar not null,
    currency varchar not null,
    metric varchar not null,
    val double not null
);
create table if not exists mentions (
    upload_id varchar not null,
    line integer,
    account_id varchar not null,
    mention_id varchar not null,
    kind varchar not null,
    written_at timestamp,
    author varchar,
    rating double,
    rating_scale double,
    text varchar,
    link varchar,
    answered_at timestamp,
    answer varchar
);
create table if not exists coverage (
    upload_id varchar not null,
    account_id varchar not null,
    metric varchar not null,
    from_day date not null,
    to_day date not null,
    absent_means varchar not null
);
