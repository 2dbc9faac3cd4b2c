-- Why nothing has come of a network for long, as its people said it, append-only: the last statement stands.
--
-- grain: one row per statement
-- columns:
--   said      given_up, missing (its files are still to come), null takes it back
--   last_day  the last day that was known of it then: what comes later makes the statement void
create table if not exists network_statements (
    network varchar not null,
    said varchar,
    last_day date not null,
    said_at timestamp not null
);
