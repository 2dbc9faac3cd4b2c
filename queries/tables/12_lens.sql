-- What a business counts as value, and its own results, in its people's words; append-only.
--
-- value_weights: how much one action counts among the value actions; the newest statement counts.
create table if not exists value_weights (
    part varchar not null,
    weight double not null,
    said_at timestamp not null
);

-- outcomes: what the business itself counted in a week (visits, contacts, sales), null where it is taken back.
create table if not exists outcomes (
    name varchar not null,
    week date not null,
    val double,
    said_at timestamp not null
);
