-- On which days were publications made, as the network writes it?
--
-- grain: one row per publication known
-- params:
--   $post_ids  ids
-- columns:
--   post_id       the network's id
--   published_on  day
select
    post_id,
    published_on
from current_posts
where list_contains($post_ids::varchar[], post_id) and published_on is not null
order by post_id
