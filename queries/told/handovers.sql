-- What was handed over of a period?
--
-- grain: one row per handover and language, the newest first
-- params:
--   $first_day  date, inclusive
--   $last_day   date, inclusive
-- columns:
--   handover_id   id
--   language      of its words
--   data_version  digest of the uploads that counted
--   story         as it was told, JSON
--   reason        why it was corrected, null for the first one
--   handed_on     day
select
    handover_id,
    language,
    data_version,
    story,
    reason,
    said_at::date as handed_on
from handovers
where first_day = $first_day and last_day = $last_day
order by said_at desc, language asc
