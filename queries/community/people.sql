-- How many people, known by name, come back to talk to the business?
--
-- Where one can review a place but once and nobody did again, nothing is said of who comes back.
--
-- grain: one row per network
-- params:
--   $day  last day; looked at are the 90 days up to it and the 90 before
-- columns:
--   network   network id
--   people    who wrote in the later 90 days
--   returned  who wrote in both
--   before    who wrote in the 90 before
--   active    who wrote twice and more in the later 90 days
with

people as (
    select
        network,
        account_id,
        lower(author) as who,
        bool_or(kind != 'review') as talks,
        count(*) filter (where cast(here_at as date) > cast($day as date) - 90) as later,
        count(*) filter (where cast(here_at as date) <= cast($day as date) - 90) as earlier
    from heard
    where
        author is not null and kind in ('comment', 'message', 'review')
        and cast(here_at as date) > cast($day as date) - 180 and cast(here_at as date) <= $day
    group by network, account_id, who
)

select
    network,
    count(*) filter (where later > 0) as people,
    count(*) filter (where later > 0 and earlier > 0) as returned,
    count(*) filter (where earlier > 0) as before,
    count(*) filter (where later > 1) as active
from people
group by network
having bool_or(talks) or returned > 0
order by network
