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
with

covered as (
    select
        coverage.upload_id,
        accounts.account_id,
        coverage.metric,
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

known as (
    select
        account_days.account_id,
        account_days.metric,
        account_days.day,
        coalesce(told.is_twice, false) as is_twice
    from account_days
    left join told
        on
            account_days.account_id = told.account_id
            and account_days.metric = told.metric
            and account_days.day = told.day
),

numbered as (
    select *, day - row_number() over (partition by account_id, metric, is_twice order by day)::integer as run
    from known
)

select
    split_part(account_id, ':', 1) as network,
    account_id,
    metric,
    min(day) as from_day,
    max(day) as to_day,
    is_twice
from numbered
group by account_id, metric, is_twice, run
order by network, account_id, metric, from_day
