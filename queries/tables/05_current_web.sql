-- What is known now of the website and of money spent.
--
-- For each key the newest observation among uploads not undone.
--
-- grain: one row per key of the observation table of the same name
create table if not exists current_web_values (
    account_id varchar not null,
    from_day date not null,
    to_day date not null,
    breakdown varchar not null,
    bucket varchar not null,
    metric varchar not null,
    val double not null,
    upload_id varchar not null
);
create table if not exists current_spend (
    account_id varchar not null,
    from_day date not null,
    to_day date not null,
    campaign varchar not null,
    part varchar not null,
    currency varchar not null,
    metric varchar not null,
    val double not null,
    upload_id varchar not null
);
