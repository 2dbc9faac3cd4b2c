-- What files say of accounts, by day and by period, and which days they cover.
--
-- grain: one row per upload and fact
-- units: counts as they are, ratios 0–1, durations in seconds, `*_at` in UTC, `*_day` and
--        `published_on` as written by the network, `is_doubtful` zeros that mean «not measured»
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
create table if not exists coverage (
    upload_id varchar not null,
    account_id varchar not null,
    metric varchar not null,
    from_day date not null,
    to_day date not null,
    absent_means varchar not null
);
