-- Which glossary does the store hold?
--
-- grain: one row
-- columns:
--   glossary_version  digest of data/metrics.csv and its parts, null before the first
select glossary_version
from state
