-- How do the reports of the business look, and who signs them?
--
-- grain: one row, none before anything was said
-- columns:
--   accent   #RRGGBB, null for the one that goes without saying
--   second   the same
--   logo     PNG in base64, null where there is none
--   author   who made it
--   contact  how to reach them
--   footer   a line at the foot of each page
select
    accent,
    second,
    logo,
    author,
    contact,
    footer
from brands
order by said_at desc
limit 1
