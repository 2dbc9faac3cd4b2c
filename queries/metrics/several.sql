-- What are several metrics, over time or beside the period before? For a whole screen at once.
--
-- grain: one row per metric, period and network
-- params:
--   $metrics   list of metric.basis
--   $networks  list of network ids, null for all
--   $from_day  date, inclusive
--   $split     first day of the second of two periods; counts with the grain «total» only
--   $to_day    date, exclusive
--   $grain     day, week (ISO, from Monday), month, total
--   $combine   whether networks are put together where the metric allows it
-- columns:
--   metric       metric id
--   basis        posts, days, mentions
--   network      network id, «all» where they are put together
--   period       first day of the period
--   val          in the metric's unit; null where it is not reported
--   items        posts, days or mentions it rests on
--   known_days   days with a value
--   last_day     last day that counts in it
with

parts as (
    select metric_parts.*, metrics.agg, $combine and metrics.adds_over_networks as combine
    from metric_parts
    inner join metrics on metric_parts.metric = metrics.metric and metric_parts.basis = metrics.basis
    where list_contains($metrics, metric_parts.metric || '.' || metric_parts.basis)
),

items as (
    select
        parts.metric,
        parts.basis,
        parts.agg,
        case when parts.combine then 'all' else facts.network end as network,
        facts.day,
        sum(facts.val * parts.weight) filter (where parts.side = 'numerator') as numerator,
        sum(facts.val * parts.weight) filter (where parts.side = 'denominator') as denominator
    from facts
    inner join parts
        on facts.basis = parts.basis
        and facts.term = parts.term
        and (parts.network = '*' or facts.network = parts.network)
    where
        facts.day >= $from_day and facts.day < $to_day
        and ($networks is null or list_contains($networks, facts.network))
    group by parts.metric, parts.basis, parts.agg, parts.combine, facts.network, facts.item, facts.day
),

grouped as (
    select
        metric,
        basis,
        agg,
        network,
        case
            when $grain != 'total' then date_trunc(replace($grain, 'total', 'day'), day)::date
            when day < $split then $from_day
            else $split
        end as period,
        count(*) as items,
        count(distinct day) as known_days,
        sum(numerator) as total,
        sum(numerator) filter (where denominator is not null) as above,
        sum(denominator) filter (where numerator is not null) as below,
        median(numerator) as middle,
        arg_max(numerator, day) as last,
        max(day) as last_day
    from items
    where numerator is not null
    group by all
)

select
    metric,
    basis,
    network,
    period,
    case
        when agg = 'sum' then total
        when agg = 'ratio' then above / nullif(below, 0)
        when agg = 'median' then middle
        when agg = 'level' then last
        when agg = 'none' and items = 1 then total
        else error('not aggregable: ' || metric || ' cannot be added up over days or posts')
    end as val,
    items,
    known_days,
    last_day
from grouped
order by metric, basis, network, period
