-- How many visits did the website get, week by week?
--
-- grain: one row per property and week whose seven days are all told
-- columns:
--   account_id  the web property
--   week        its Monday
--   sessions    visits
select
    account_id,
    date_trunc('week', from_day)::date as week,
    sum(val) as sessions
from current_web_values
where metric = 'sessions' and breakdown = 'none' and from_day = to_day
group by account_id, date_trunc('week', from_day)
having count(distinct from_day) = 7
order by account_id asc, week asc
