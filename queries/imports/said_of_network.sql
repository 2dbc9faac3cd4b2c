-- Which values are known of the accounts of a network, under the days and buckets of a file?
--
-- grain: one row per account, days, breakdown, bucket and metric
-- params:
--   $network   network id
--   $from_day  first day
--   $to_day    last day
--   $buckets   parts that the file speaks of, all for what is divided by nothing
-- columns:
--   account_id  whose
--   from_day    first day it is of
--   to_day      last day it is of
--   breakdown   what divides it, none for a value of the account
--   bucket      which part
--   metric      term
--   val         its value
with

known as (
    select account_id, day as from_day, day as to_day, 'none' as breakdown, 'all' as bucket, metric, val
    from current_day_values
    union all
    select account_id, from_day, to_day, 'none', 'all', metric, val
    from current_period_values
    union all
    select account_id, from_day, to_day, breakdown, bucket, metric, val
    from current_audience_values
    union all
    select account_id, from_day, to_day, breakdown, bucket, metric, val
    from current_web_values
)

select account_id, from_day, to_day, breakdown, bucket, metric, val
from known
where
    starts_with(account_id, $network || ':')
    and from_day >= $from_day and to_day <= $to_day
    and list_contains($buckets::varchar[], bucket)
order by account_id, from_day, to_day, breakdown, bucket, metric
