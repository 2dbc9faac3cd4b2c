-- What was a report last chosen to be about?
--
-- grain: one row, none before anything was chosen
-- columns:
--   period      month, quarter, weeks, campaign
--   language    empty where it is that of the screen
--   sections    JSON list, null for all
--   networks    JSON list, null for all
--   objectives  JSON list of ids, null for all
select
    period,
    language,
    sections,
    networks,
    objectives
from report_choices
order by said_at desc
limit 1
