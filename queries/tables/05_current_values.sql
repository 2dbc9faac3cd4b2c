-- What is known now of accounts, by day and by period.
--
-- For each key the newest observation among uploads not undone.
--
-- grain: one row per key of the observation table of the same name
create table if not exists current_day_values (
    account_id varchar not null,
    day date not null,
    metric varchar not null,
    val double not null,
    upload_id varchar not null
);
create table if not exists current_period_values (
    account_id varchar not null,
    from_day date not null,
    to_day date not null,
    metric varchar not null,
    val double not null,
    upload_id varchar not null
);
create table if not exists current_audience_values (
    account_id varchar not null,
    from_day date not null,
    to_day date not null,
    breakdown varchar not null,
    bucket varchar not null,
    metric varchar not null,
    val double not null,
    upload_id varchar not null
);
