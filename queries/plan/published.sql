-- What was published, to be matched with the plan?
--
-- grain: one row per own publication
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   network  network id
--   post_id  the network's id
--   day      on the client's clock
--   text     caption or title
--   kind     image, reel, …, null where the network does not tell
select
    network,
    post_id,
    day,
    text,
    kind
from own_posts
where kind is distinct from 'story' and day >= $from_day and day < $to_day
order by day, network, post_id
