-- What is a metric over time, for any metric of the glossary?
--
-- grain: one row per period and network; with $combine, one row per period
-- params:
--   $metric    metric id
--   $basis     posts, days, mentions
--   $networks  list of network ids, null for all
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

items as (
    select
        network, account_id, item, day,
        sum(val) filter (where side = 'numerator') as numerator,
        sum(val) filter (where side = 'denominator') as denominator
    from measured
    where metric = $metric and basis = $basis and day >= $from_day and day < $to_day
        and ($networks is null or list_contains($networks, network))
    group by network, account_id, item, day
),

grouped as (
    select
        case when $combine then 'all' else items.network end as network,
        case when $grain = 'total' then $from_day else date_trunc(replace($grain, 'total', 'day'), items.day)::date end as period,
        metrics.metric, metrics.agg,
        count(*) as items,
        count(distinct items.network) > 1 and not metrics.adds_over_networks as mixes,
        sum(items.numerator) as total,
        sum(items.denominator) as below,
        median(items.numerator) as middle,
        case when count(distinct items.account_id) = 1 then arg_max(items.numerator, items.day) end as last,
        max(items.day) as last_day
    from items
    inner join metrics on metrics.metric = $metric and metrics.basis = $basis
    where items.numerator is not null and (metrics.agg <> 'ratio' or items.denominator is not null)
    group by 1, 2, metrics.metric, metrics.agg, metrics.adds_over_networks
)

select network, period, case
    when mixes then error('not aggregable: ' || metric || ' of several networks cannot be put together')
    when agg in ('sum', 'ratio') then total / case agg when 'sum' then 1 else nullif(below, 0) end
    when agg = 'median' then middle
    when agg = 'level' then last
    when agg = 'none' and items = 1 then total
    else error('not aggregable: ' || metric || ' cannot be added up over days or posts')
end as val,
case when agg in ('ratio', 'sum') then total end as numerator, below as denominator, items, last_day
from grouped
order by network, period
