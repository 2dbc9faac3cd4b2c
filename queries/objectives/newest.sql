-- Up to which day do the files speak of a network at all, on a basis?
--
-- grain: one row per network
-- params:
--   $basis  posts, days, mentions, periods
-- columns:
--   network  network id
--   newest   last day with any value
select
    network,
    max(day) as newest
from facts
where basis = $basis
group by network
order by network
