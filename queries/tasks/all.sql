-- What was decided for each objective, and what came of it?
--
-- grain: one row per task
-- columns:
--   task_id       id
--   objective_id  the objective it serves
--   action        in the user's words
--   owner         who does it
--   due_day       by when
--   review_day    when it is looked at again
--   state         open, done, dropped
--   outcome       what came of it, null while open
--   decided_on    day it was decided
--   closed_on     day it was done or dropped, null while open
with

latest as (
    select
        task_id,
        arg_max(state, said_at) as state,
        arg_max(outcome, said_at) as outcome,
        max(said_at)::date as closed_on
    from task_states
    group by task_id
)

select
    tasks.task_id,
    tasks.objective_id,
    tasks.action,
    tasks.owner,
    tasks.due_day,
    tasks.review_day,
    coalesce(latest.state, 'open') as state,
    latest.outcome,
    tasks.said_at::date as decided_on,
    latest.closed_on
from tasks
left join latest on tasks.task_id = latest.task_id
order by tasks.review_day, tasks.task_id
