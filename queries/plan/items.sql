-- Which publications are planned, as last said?
--
-- grain: one row per item that stands
-- columns:
--   item_id       id
--   day           on the client's clock
--   network       network id
--   title         what it is about
--   pillar        the content pillar, null where none is named
--   objective_id  what it is for, null where nothing is named
--   campaign      the campaign it belongs to, null where none is named
--   at_time       HH:MM on the client's clock, null where none is named
--   kind          image, reel, …, null where none is named
--   said_at       when it was last said (UTC)
with

newest as (
    select
        *,
        row_number() over (partition by item_id order by said_at desc) as place
    from plan
)

select
    item_id,
    day,
    network,
    title,
    pillar,
    objective_id,
    campaign,
    at_time,
    kind,
    said_at
from newest
where place = 1 and item_id not in (select thing_id from withdrawn)
order by day asc, at_time asc nulls last, network asc, item_id asc
