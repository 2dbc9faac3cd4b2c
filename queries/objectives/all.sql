-- Which objectives were stated?
--
-- grain: one row per objective
-- columns:
--   objective_id  id
--   title         in the user's words
--   why           what it is good for
--   metric        metric id
--   basis         posts, days, mentions, periods
--   network       network id, null for all
--   account       account id, null for all
--   format        kind of publication, null for all
--   pillar        content pillar of the plan, null for all
--   campaign      campaign of the plan, null for all
--   sense         at_least, at_most, between
--   baseline      value it starts from, null if not stated
--   baseline_day  last day the baseline counts, null if not stated
--   start_day     first day that counts
--   due_day       last day that counts
--   owner         who answers for it
--   cadence       weekly, monthly: how often it is looked at
--   target        the target valid now
--   revisions     how often it was revised
--   ended_on      day it was given up, null while it stands
--   stated_on     day on which the target valid now was said
with

said as (
    select
        objective_id,
        arg_max(target, (valid_from, said_at)) filter (where not ends) as target,
        count(*) filter (where not ends) - 1 as revisions,
        max(valid_from) filter (where ends) as ended_on,
        arg_max(said_at, (valid_from, said_at)) filter (where not ends) as said_at
    from objective_revisions
    group by objective_id
)

select
    objectives.objective_id, objectives.title, objectives.why,
    objectives.metric, objectives.basis,
    objectives.network, objectives.account, objectives.format, objectives.pillar, objectives.campaign,
    objectives.sense,
    objectives.baseline,
    objectives.baseline_day,
    objectives.start_day,
    objectives.due_day,
    objectives.owner,
    objectives.cadence,
    said.target,
    said.revisions,
    said.ended_on,
    cast(timezone((select time_zone from client_clock), timezone('UTC', said.said_at)) as date) as stated_on
from objectives
inner join said on objectives.objective_id = said.objective_id
order by objectives.due_day, objectives.title
