-- What is a metric over time, for any metric of the glossary?
--
-- grain: one row per period and network; with $combine, one row per period
-- params:
--   $metric    metric id
--   $basis     posts, days, mentions, periods
--   $networks  list of network ids, null for all
--   $accounts  list of account ids, null for all
--   $posts     list of publications by their ids, null for all
--   $from_day  date, inclusive
--   $to_day    date, exclusive
--   $grain     day, week (ISO, from Monday), month, total
--   $combine   whether networks are put together
-- columns:
--   network      network id, «all» where they are put together
--   period       first day of the period
--   val          in the metric's unit; null where it is not reported, or a level of several accounts
--   numerator    the sum, or what stands above a ratio; null where nothing may be summed
--   denominator  what stands below a ratio
--   items        posts, days or mentions it rests on
--   last_day     last day that counts in it
with

grouped as (
    select
        case when $combine then 'all' else network end as network,
        case when $grain = 'total' then $from_day else date_trunc(replace($grain, 'total', 'day'), day)::date end as period,
        metric,
        agg,
        count(distinct network) > 1 and not adds_over_networks as mixes,
        count(*) as items,
        sum(numerator) as total, sum(denominator) as below,
        median(numerator) as middle,
        case when count(distinct account_id) = 1 then arg_max(numerator, day) end as last,
        max(day) as last_day
    from measured
    where
        metric = $metric and basis = $basis and since >= $from_day and day < $to_day and ($networks is null or list_contains($networks, network))
        and ($accounts is null or list_contains($accounts, account_id)) and ($posts is null or list_contains($posts, item))
    group by 1, 2, metric, agg, adds_over_networks
)

select
    network,
    period,
    case
        when mixes then error('not aggregable: ' || metric || ' of several networks cannot be put together')
        when agg = 'sum' then total
        when agg = 'ratio' then total / nullif(below, 0)
        when agg = 'median' then middle
        when agg = 'level' then last
        when agg = 'none' and items = 1 then total
        else error('not aggregable: ' || metric || ' cannot be added up over days or posts')
    end as val,
    case when agg in ('ratio', 'sum') then total end as numerator,
    below as denominator,
    items,
    last_day
from grouped
order by network, period
