-- What is known now of reviews, comments and messages.
--
-- For each key the newest observation among uploads not undone.
--
-- grain: one row per key of the observation table of the same name
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
    is_answered boolean,
    upload_id varchar not null,
    parent_id varchar,
    tone varchar
);
