-- What was forecast of each objective?
--
-- grain: one row per objective, target and state of the data, the earliest first
-- columns:
--   objective_id  id
--   data_version  digest of the uploads that counted
--   judged_on     last complete day it was made from
--   due_day       the day it speaks of
--   target        in the metric's unit
--   middle        where it would land
--   low           lower end of the range for four times out of five
--   high          upper end of it
--   chance        to meet the target, 0–1, null where none was said
select
    objective_id,
    data_version,
    judged_on,
    due_day,
    target,
    middle,
    low,
    high,
    chance
from forecasts
order by shown_at, objective_id
