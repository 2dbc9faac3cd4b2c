-- What people of the business typed in for a month, append-only: no file tells it.
--
-- typed_numbers: `month` is its first day, `network` that of followers, `currency` that of money; null takes it back.
create table if not exists typed_numbers (
    month date not null,
    term varchar not null,
    network varchar,
    currency varchar,
    val double,
    author varchar not null,
    said_at timestamp not null
);

-- typed: the newest of each. Money `counts` in the currency in which most was typed: two are never added.
create or replace view typed as
with

newest as (
    select
        month,
        term,
        network,
        currency,
        last(val order by said_at) as val,
        last(author order by said_at) as author,
        max(said_at) as said_at
    from typed_numbers
    group by all
    having last(val order by said_at) is not null
),

usual as (
    select currency from newest
    where currency is not null
    group by currency
    order by sum(val) desc, currency asc
    limit 1
)

select
    newest.*,
    newest.currency is null or newest.currency = usual.currency as counts
from newest
left join usual on true;
