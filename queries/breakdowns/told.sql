-- What do files say of the groups of one breakdown in one period?
--
-- People and shares are never added: of a month put together from days only counts of events are told; what nothing
-- divides stands there day by day.
--
-- grain: one row per group and term
-- params:
--   $kind        audience, web
--   $account_id  account or web property
--   $breakdown   what it is divided by
--   $from_day    first day
--   $to_day      last day, included
--   $by_day      whether days are put together
-- columns:
--   bucket  group, as the file writes it; the day of what nothing divides
--   term    what is told of it
--   val     counts as they are, shares 0–1 or in percent as told
with

told as (
    select 'audience' as kind, account_id, breakdown, bucket, from_day, to_day, metric, val from current_audience_values
    union all
    select 'web', account_id, breakdown, bucket, from_day, to_day, metric, val from current_web_values
)

select
    if($by_day and breakdown = 'none', cast(from_day as varchar), bucket) as bucket,
    metric as term,
    sum(val) as val
from told
where
    kind = $kind and account_id = $account_id and breakdown = $breakdown
    and if(
        $by_day,
        from_day = to_day and from_day between $from_day and $to_day
        and (breakdown = 'none' or not regexp_matches(metric, 'users|share|position|interest|percent|reach|followers|viewers')),
        from_day = $from_day and to_day = $to_day
    )
group by 1, metric
order by 1, metric
