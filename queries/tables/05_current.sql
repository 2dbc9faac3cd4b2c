-- What is known now: for each key the newest observation among uploads not undone.
--
-- grain: one row per key of the observation table of the same name
create table if not exists current_posts (
    account_id varchar not null,
    post_id varchar not null,
    published_at timestamp,
    published_on date,
    kind varchar,
    text varchar,
    link varchar,
    duration_seconds double,
    published_by varchar,
    upload_id varchar not null
);
create table if not exists current_post_values (
    account_id varchar not null,
    post_id varchar not null,
    metric varchar not null,
    val double not null,
    upload_id varchar not null
);
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
create table if not exists current_mentions (
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
    answer varchar,
    upload_id varchar not null
);
