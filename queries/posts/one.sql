-- Which publications of a network have this id, or this address?
--
-- grain: one row per account that tells of it
-- params:
--   $network  network id
--   $post_id  its id in any file, or its address
-- columns:
--   post_id  the id it is known by
--   text     its text, null without any
select
    current_posts.post_id,
    current_posts.text
from current_posts
where
    split_part(current_posts.account_id, ':', 1) = $network
    and (
        current_posts.link = $post_id
        or current_posts.post_id = coalesce((select any_value(same_as) from post_aliases where network = $network and post_id = $post_id), $post_id)
    )
order by current_posts.account_id
