-- What files say of reviews, comments and messages.
--
-- grain: one row per upload and fact
-- units: counts as they are, ratios 0–1, durations in seconds, `*_at` in UTC, `*_day` and
--        `published_on` as written by the network, `is_doubtful` zeros that mean «not measured»,
--        `is_answered` null where a file says nothing of replies, `parent_id` the mention that it replies to,
--        `tone` how the file says that it sounds: positive, neutral, negative
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
    answer varchar,
    is_answered boolean,
    parent_id varchar,
    tone varchar
);
