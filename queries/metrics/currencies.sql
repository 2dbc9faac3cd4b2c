-- In which currency is the money that counts in figures over time?
--
-- grain: one row per term that is money
-- columns:
--   term      part of a metric, as the glossary names it
--   currency  ISO 4217
select metric as term, max(currency) as currency from paid
where counts and metric in ('spend', 'conversion_value') and currency <> ''
group by metric
union all
select term, max(currency) from typed
where counts and currency is not null
group by term
order by term
