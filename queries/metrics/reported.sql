-- Which metrics does any file report, of which network, from when to when?
--
-- grain: one row per metric, basis and network
-- columns:
--   metric     metric id
--   basis      posts, days, mentions, periods
--   network    network id
--   first_day  first day with a value
--   last_day   last day with a value
with

terms as (
    select
        basis,
        network,
        term,
        min(since) as first_day,
        max(day) as last_day
    from facts
    group by basis, network, term
)

select
    metric_parts.metric,
    metric_parts.basis,
    terms.network,
    min(terms.first_day) as first_day,
    max(terms.last_day) as last_day
from terms
inner join metric_parts
    on
        terms.basis = metric_parts.basis
        and terms.term = metric_parts.term
        and (metric_parts.network = '*' or terms.network = metric_parts.network)
group by metric_parts.metric, metric_parts.basis, terms.network
having
    bool_or(metric_parts.side = 'numerator')
    and (
        bool_or(metric_parts.side = 'denominator')
        or not exists (
            select 1 from metric_parts as below
            where below.metric = metric_parts.metric and below.basis = metric_parts.basis and below.side = 'denominator'
        )
    )
order by metric_parts.metric, metric_parts.basis, terms.network
