-- What was decided, done or happened, the newest first?
--
-- grain: one row per entry that stands
-- columns:
--   entry_id    id
--   kind        decision, action, event
--   day         when it began
--   title       in the user's words
--   hypothesis  what it should bring
--   network     network id, null for all
--   metric      the one metric it should move, null where none is named
--   basis       of that metric
select
    entry_id,
    kind,
    day,
    title,
    hypothesis,
    network,
    metric,
    basis
from diary
where entry_id not in (select thing_id from withdrawn)
order by day desc, entry_id
