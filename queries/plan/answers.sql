-- Which publication did the user say to be the planned one, and which not?
--
-- grain: one row per planned and published one of which something was said
-- columns:
--   item_id  id of the planned one
--   network  network id
--   post_id  the network's id of the published one
--   is_it    whether it is the planned one
select
    item_id,
    network,
    post_id,
    arg_max(is_it, said_at) as is_it
from plan_answers
group by item_id, network, post_id
order by item_id, network, post_id
