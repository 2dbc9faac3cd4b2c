-- How much does each action count among the value actions?
--
-- grain: one row per action that was spoken of
-- columns:
--   part    likes, comments, shares, saves, clicks, follows
--   weight  0 where it does not count
select
    part,
    arg_max(weight, said_at) as weight
from value_weights
group by part
order by part
