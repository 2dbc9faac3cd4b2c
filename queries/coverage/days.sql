-- Which days of which metric are known, and which of them by several files?
--
-- grain: one row per run of days without a hole that one file, or several, tell of
-- columns:
--   network     network id
--   account_id  id
--   metric      term of the day
--   from_day    first day of the run
--   to_day      last day of the run
--   is_twice    whether several files tell of these days
--   formats     of which formats the files are that tell of the metric, in order
with

covered as (
    select
        coverage.upload_id, live_uploads.format, accounts.account_id, coverage.metric,
        unnest(generate_series(coverage.from_day, coverage.to_day, interval 1 day))::date as day
    from coverage
    inner join live_uploads on coverage.upload_id = live_uploads.upload_id
    inner join accounts on coverage.account_id = accounts.stated_id
),

told as (
    select account_id, metric, day, count(distinct upload_id) > 1 as is_twice
    from covered
    group by account_id, metric, day
),

told_by as (
    select account_id, metric, list_sort(list(distinct format)) as formats
    from covered
    group by account_id, metric
),

known as (
    select days.account_id, days.metric, days.day, coalesce(told.is_twice, false) as is_twice
    from account_days as days
    left join told on days.account_id = told.account_id and days.metric = told.metric and days.day = told.day
),

numbered as (
    select *, day - row_number() over (partition by account_id, metric, is_twice order by day)::integer as run
    from known
)

select
    split_part(runs.account_id, ':', 1) as network,
    runs.account_id,
    runs.metric,
    min(runs.day) as from_day,
    max(runs.day) as to_day,
    runs.is_twice,
    any_value(told_by.formats) as formats
from numbered as runs
left join told_by on runs.account_id = told_by.account_id and runs.metric = told_by.metric
group by runs.account_id, runs.metric, runs.is_twice, runs.run
order by network, runs.account_id, runs.metric, from_day
