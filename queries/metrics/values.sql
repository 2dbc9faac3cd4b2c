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
--   val          in the metric's unit; null where it is not reported
--   numerator    the sum, or what stands above a ratio; null where nothing may be summed
--   denominator  what stands below a ratio
--   items        posts, days or mentions it rests on
--   last_day     last day that counts in it
with

definition as (
    select * from metrics
    where metric = $metric and basis = $basis
),

parts as (
    select * from metric_parts
    where metric = $metric and basis = $basis
),

items as (
    select
        facts.network,
        facts.item,
        facts.day,
        sum(facts.val * parts.weight) filter (where parts.side = 'numerator') as numerator,
        sum(facts.val * parts.weight) filter (where parts.side = 'denominator') as denominator
    from facts
    inner join parts
        on facts.term = parts.term and (parts.network = '*' or facts.network = parts.network)
    where
        facts.basis = $basis
        and facts.day >= $from_day and facts.day < $to_day
        and ($networks is null or list_contains($networks, facts.network))
    group by facts.network, facts.item, facts.day
),

grouped as (
    select
        case when $combine then 'all' else items.network end as network,
        case when $grain = 'total' then $from_day else date_trunc(replace($grain, 'total', 'day'), items.day)::date end as period,
        any_value(definition.agg) as agg,
        any_value(definition.metric) as metric,
        count(*) as items,
        count(distinct items.network) > 1 and not any_value(definition.adds_over_networks) as mixes,
        sum(items.numerator) as total,
        sum(items.numerator) filter (where items.denominator is not null) as above,
        sum(items.denominator) filter (where items.numerator is not null) as below,
        median(items.numerator) as middle,
        arg_max(items.numerator, items.day) as last,
        max(items.day) as last_day
    from items
    cross join definition
    where items.numerator is not null
    group by all
)

select
    network,
    period,
    case
        when mixes then error('not aggregable: ' || metric || ' of several networks cannot be put together')
        when agg = 'sum' then total
        when agg = 'ratio' then above / nullif(below, 0)
        when agg = 'median' then middle
        when agg = 'level' then last
        when agg = 'none' and items = 1 then total
        else error('not aggregable: ' || metric || ' cannot be added up over days or posts')
    end as val,
    case when agg = 'ratio' then above when agg = 'sum' then total end as numerator,
    below as denominator,
    items,
    last_day
from grouped
order by network, period
