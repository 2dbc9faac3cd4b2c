-- What is known now of whole days and periods outside the values by day: visits, search, money, actions on a profile.
--
-- Derived from the other current tables and the names stated; a period that shares days with a shorter or later one of
-- the same term is left out.
--
-- grain: one row per account, part (a campaign, a network that visits came from), term and first and last day
create table if not exists current_spans (
    network varchar not null,
    account_id varchar not null,
    part varchar not null,
    from_day date not null,
    to_day date not null,
    term varchar not null,
    val double not null
);
