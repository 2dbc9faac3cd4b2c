-- What files say of the website and of money spent.
--
-- grain: one row per upload and fact
-- units: counts as they are, ratios 0–1, durations in seconds, `*_at` in UTC, `*_day` and
--        `published_on` as written by the network, `is_doubtful` zeros that mean «not measured»
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
