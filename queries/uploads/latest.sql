-- Which file is the latest of those that count: by the day it came, states, or speaks of?
--
-- grain: one row, none before any file counts
-- columns:
--   file_name  as it came
--   day        the latest of its days
select
    file_name,
    greatest(received_on, stated_on, covered_until) as day
from uploads
where undone_at is null
order by day desc, imported_at desc
limit 1
