-- Which publications are others under another id?
--
-- grain: one row per publication
-- columns:
--   network  network id
--   post_id  its id in some files
--   same_as  the id it is known by
select
    network,
    post_id,
    same_as
from post_aliases
order by network, post_id
