-- What are metrics over time, or in two periods one after the other, for any metrics of the glossary?
--
-- grain: one row per metric, period and network
-- params:
--   $metrics   list of metric ids
--   $basis     posts, days, mentions, periods; only its own tables are read
--   $networks  list of network ids, null for all
--   $accounts  list of account ids, null for all
--   $posts     list of publications by their ids, null for all
--   $from_day  date, inclusive
--   $split     first day of the second of two periods; counts with the grain «total» only
--   $to_day    date, exclusive
--   $grain     day, week (ISO, from Monday), month, total
--   $combine   whether networks are put together where the metric allows it
-- columns:
--   metric       metric id
--   basis        posts, days, mentions, periods
--   network      network id, «all» where they are put together
--   period       first day of the period
--   val          in the metric's unit; null where it is not reported, or a level of several accounts
--   numerator    the sum, or what stands above a ratio; null where nothing may be summed
--   denominator  what stands below a ratio
--   items        posts, days or mentions it rests on
--   known_days   days with a value
--   last_day     last day that counts in it
with

grouped as (
    select
        metric, basis, agg, count(*) as items, count(distinct day) as known_days, max(day) as last_day,
        case when $combine and adds_over_networks then 'all' else network end as network,
        case
            when $grain != 'total' then date_trunc(replace($grain, 'total', 'day'), day)::date
            when day < $split then $from_day
            else $split
        end as period,
        sum(numerator) as total, sum(denominator) as below, median(numerator) as middle,
        case when count(distinct account_id) = 1 then arg_max(numerator, day) end as last
    from measured($basis)
    where
        list_contains($metrics, metric) and since >= $from_day and day < $to_day and not (since < $split and day >= $split) and ($networks is null or list_contains($networks, network))
        and ($accounts is null or list_contains($accounts, account_id)) and ($posts is null or list_contains($posts, item))
    group by metric, basis, agg, 7, 8
)

select
    metric, basis, network, period, case
        when agg in ('sum', 'ratio') then total / case agg when 'sum' then 1 else nullif(below, 0) end
        when agg = 'median' then middle
        when agg = 'level' then last
        when agg = 'none' and items = 1 then total
        else error('not aggregable: ' || metric || ' cannot be added up over days or posts')
    end as val,
    case when agg in ('ratio', 'sum') then total end as numerator, below as denominator, items, known_days, last_day
from grouped
order by metric, basis, network, period
