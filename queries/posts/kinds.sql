-- Which publication is of which kind?
--
-- grain: one row per own publication whose kind is known
-- columns:
--   network  network id
--   post_id  the network's id
--   kind     image, reel, video, …
select
    network,
    post_id,
    kind
from own_posts
where kind is not null
order by network, post_id
