-- How did the targets of the objectives change?
--
-- grain: one row per statement
-- columns:
--   objective_id  id
--   valid_from  first day it is judged by
--   target      in the metric's unit; the lower end of between
--   upper       the upper end of between
--   reason      why it was changed
--   ends        whether the objective was given up
select
    objective_id,
    valid_from,
    target,
    upper,
    reason,
    ends
from objective_revisions
order by objective_id, valid_from, said_at
