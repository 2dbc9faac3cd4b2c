-- Which numbered steps has the store taken?
--
-- grain: one row
-- columns:
--   number  of the last one, 0 before the first
select coalesce(max(number), 0) as number
from migrations
