-- How did the groups of one breakdown change from period to period?
--
-- grain: one row per group and period
-- params:
--   $account_id  account
--   $breakdown   what it is divided by
--   $term        what is told of the groups
-- columns:
--   bucket  group, as the file writes it
--   to_day  last day of the period
--   val     counts as they are, shares 0–1 or in percent as told
select
    bucket,
    to_day,
    arg_max(val, from_day) as val
from current_audience_values
where account_id = $account_id and breakdown = $breakdown and metric = $term
group by bucket, to_day
order by to_day desc, val desc, bucket asc
