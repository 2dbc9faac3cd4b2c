-- What is known now of publications.
--
-- For each key the newest observation among uploads not undone.
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
