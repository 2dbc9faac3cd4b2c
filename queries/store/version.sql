-- How often was the store changed?
--
-- grain: one row
-- columns:
--   version  number of changes
select version
from state
