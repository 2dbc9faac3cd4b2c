-- What did the business itself count, week by week?
--
-- grain: one row per outcome and week that has a value
-- columns:
--   name  what is counted, in the user's words
--   week  its Monday
--   val   as counted
select
    name,
    week,
    last(val order by said_at) as val
from outcomes
group by name, week
having last(val order by said_at) is not null
order by name, week
