-- What was decided, done or happened, the newest first, of one day what was written last?
--
-- An entry written again under its id is that entry changed: its newest row counts.
--
-- grain: one row per entry that stands
-- columns:
--   entry_id    id
--   kind        decision, action, event, campaign, closure
--   day         when it began
--   last_day    of a campaign or a closure, null for what has no end
--   title       in the user's words
--   hypothesis  what it should bring
--   network     network id, null for all
--   metric      the one metric it should move, null where none is named
--   basis       of that metric
--   control     network or account in which nothing was changed, null where none is named
--   alternates  whether it is done every other week
select
    entry_id,
    kind,
    day,
    last_day,
    title,
    hypothesis,
    network,
    metric,
    basis,
    control,
    coalesce(alternates, false) as alternates
from diary
where entry_id not in (select thing_id from withdrawn)
qualify row_number() over (partition by entry_id order by said_at desc) = 1
order by day desc, min(said_at) over (partition by entry_id) desc, entry_id asc
