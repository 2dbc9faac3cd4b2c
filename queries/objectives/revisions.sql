-- How did the target of an objective change?
--
-- grain: one row per statement
-- params:
--   $objective_id  id
-- columns:
--   valid_from  first day it is judged by
--   target      in the metric's unit; the lower end of between
--   upper       the upper end of between
--   reason      why it was changed
--   ends        whether the objective was given up
select
    valid_from,
    target,
    upper,
    reason,
    ends
from objective_revisions
where objective_id = $objective_id
order by valid_from, said_at
