-- In which days was money spent on reaching people?
--
-- grain: one row per stretch of days with spend
-- columns:
--   from_day  first day
--   to_day    last day, included
select distinct
    from_day,
    to_day
from current_spend
where metric = 'spend' and val > 0
order by from_day, to_day
