-- Which objectives were stated?
--
-- grain: one row per objective
-- columns:
--   objective_id  id
--   title         in the user's words
--   why           what it is good for
--   metric        metric id
--   basis         posts, days, mentions
--   network       network id, null for all
--   sense         at_least, at_most
--   baseline      value it starts from, null if not stated
--   start_day     first day that counts
--   due_day       last day that counts
--   target        the target valid now
--   revisions     how often it was revised
--   ended_on      day it was given up, null while it stands
with

said as (
    select
        objective_id,
        arg_max(target, (valid_from, said_at)) filter (where not ends) as target,
        count(*) filter (where not ends) - 1 as revisions,
        max(valid_from) filter (where ends) as ended_on
    from objective_revisions
    group by objective_id
)

select
    objectives.objective_id,
    objectives.title,
    objectives.why,
    objectives.metric,
    objectives.basis,
    objectives.network,
    objectives.sense,
    objectives.baseline,
    objectives.start_day,
    objectives.due_day,
    said.target,
    said.revisions,
    said.ended_on
from objectives
inner join said on objectives.objective_id = said.objective_id
order by objectives.due_day, objectives.title
