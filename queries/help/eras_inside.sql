-- Which changes of a definition fall into the days that are known here?
--
-- grain: one row per change, network and basis
-- columns:
--   network    network id
--   term       what was defined anew
--   from_day   first day of the new definition
--   first_day  first day known of it
--   last_day   last day known of it
with

known as (
    select network, term, min(day) as first_day, max(day) as last_day
    from facts
    group by network, term
)

select
    eras.network,
    eras.term,
    eras.from_day,
    known.first_day,
    known.last_day
from eras
inner join known on eras.network = known.network and eras.term = known.term
where known.first_day < eras.from_day and eras.from_day <= known.last_day
order by eras.from_day, eras.network, eras.term
