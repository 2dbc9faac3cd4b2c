-- Who speaks of the business to others: how many people, known by name, mentioned it?
--
-- grain: one row per network
-- params:
--   $day  last day of the 90 looked at
-- columns:
--   network   network id
--   people    who mentioned it
--   mentions  how often
--   again     who mentioned it twice and more
with

people as (
    select
        network,
        lower(author) as who,
        count(*) as mentions
    from heard
    where
        kind = 'mention' and author is not null
        and cast(here_at as date) > cast($day as date) - 90 and cast(here_at as date) <= $day
    group by network, who
)

select
    network,
    count(*) as people,
    cast(sum(mentions) as bigint) as mentions,
    count(*) filter (where mentions > 1) as again
from people
group by network
order by network
