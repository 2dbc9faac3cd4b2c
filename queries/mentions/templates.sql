-- How does the business answer reviews?
--
-- grain: one row per kind of review
-- columns:
--   kind  good, middling, bad
--   text  in its own words
select
    kind,
    arg_max(text, said_at) as text
from reply_templates
group by kind
order by kind
