-- How many people, known by name, come back to talk to the business?
--
-- interested_people: on each day, of each account, those who wrote twice and more in the 90 days up to it; from the day
-- on of which 90 days are known. Somebody is one from writing again on, until the time before lies 90 days back.
create or replace view interested_people as
with

written as (
    select
        network,
        account_id,
        lower(author) as who,
        cast(here_at as date) as day
    from heard
    where author is not null and kind in ('comment', 'message', 'review')
    qualify bool_or(kind != 'review') over (partition by account_id)
),

again as (
    select
        account_id,
        day as since,
        least(lag(day) over turns + 90, coalesce(lead(day) over turns, lag(day) over turns + 90)) as until
    from written
    window turns as (partition by account_id, who order by day)
    qualify day < lag(day) over turns + 90
),

moved as (
    select account_id, since as day, 1 as step from again
    union all
    select account_id, until, -1 from again
),

counted as (
    select distinct
        account_id,
        day,
        sum(step) over (partition by account_id order by day) as people
    from moved
),

days as (
    select
        network,
        account_id,
        cast(unnest(generate_series(min(day) + 89, max(day), interval 1 day)) as date) as day
    from written
    group by network, account_id
)

select
    days.network,
    days.account_id,
    days.day,
    cast(coalesce(counted.people, 0) as double) as val
from days
asof left join counted on days.account_id = counted.account_id and days.day >= counted.day;
