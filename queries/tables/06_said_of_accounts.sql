-- What its people said of accounts and publications, append-only: the last statement counts, null takes it back.
--
-- account_statements: whether two accounts of a network are one and the same
-- hidden_posts: a publication that counts in no figure, with the reason
--
-- grain: one row per statement
create table if not exists account_statements (
    account_id varchar not null,
    other_id varchar not null,
    is_same boolean,
    said_at timestamp not null
);
create table if not exists hidden_posts (
    network varchar not null,
    post_id varchar not null,
    is_hidden boolean not null,
    reason varchar,
    said_at timestamp not null
);
