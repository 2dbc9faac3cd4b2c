-- How many of some publications, reviews and messages are known?
--
-- grain: one row
-- params:
--   $ids  ids as the networks give them
-- columns:
--   known  how many of them
select count(*) as known
from (
    select post_id as id from current_posts
    union
    select mention_id from current_mentions
) as told
where list_contains($ids::varchar[], id)
