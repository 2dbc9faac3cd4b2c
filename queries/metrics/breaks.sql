-- Where did a network change what a metric of ours is made of?
--
-- grain: one row per change and network
-- params:
--   $metric  metric id
--   $basis   posts, days, mentions, periods
-- columns:
--   network   network id
--   from_day  first day of the new definition
--   term      what was defined anew
select distinct
    eras.network,
    eras.from_day,
    eras.term
from eras
inner join metric_parts
    on
        eras.term = metric_parts.term
        and (metric_parts.network = '*' or eras.network = metric_parts.network)
where metric_parts.metric = $metric and metric_parts.basis = $basis
order by eras.from_day, eras.network
