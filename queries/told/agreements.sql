-- Who agreed to the target of an objective, and when?
--
-- grain: one row per agreement, the newest first
-- columns:
--   objective_id  id
--   target        as it was agreed, in the metric's unit
--   name          who agreed
--   agreed_on     day
select
    objective_id,
    target,
    name,
    said_at::date as agreed_on
from agreements
order by said_at desc, objective_id asc
