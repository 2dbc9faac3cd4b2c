-- Which suggested diary entries were said to be none, the newest first?
--
-- grain: one row per suggestion that stays set aside
-- columns:
--   aside_id  id
--   metric    metric id
--   basis     of that metric
--   network   network id
--   day       the Monday around which the level seemed to shift
select
    aside_id,
    metric,
    basis,
    network,
    day
from set_aside
where aside_id not in (select thing_id from withdrawn)
order by day desc, aside_id asc
