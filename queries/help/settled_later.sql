-- How much did the last two days of a file change in the files that came after it?
--
-- grain: one row per network, account and metric that two files tell of
-- columns:
--   network     network id
--   account_id  id
--   metric      term
--   days        days compared
--   first_told  their sum in the first file that had them as its last two
--   told_now    the same days' sum as known now
with

last_days as (
    select
        accounts.account_id,
        day_values.metric,
        day_values.day,
        day_values.val,
        live_uploads.as_of,
        live_uploads.recency
    from coverage
    inner join live_uploads on coverage.upload_id = live_uploads.upload_id
    inner join accounts on coverage.account_id = accounts.stated_id
    inner join day_values
        on
            coverage.upload_id = day_values.upload_id and coverage.account_id = day_values.account_id
            and coverage.metric = day_values.metric
            and day_values.day between coverage.to_day - 1 and coverage.to_day
    where not coalesce(day_values.is_doubtful, false)
),

first_told as (
    select account_id, metric, day, arg_min(val, recency) as val, min(as_of) as as_of
    from last_days
    group by account_id, metric, day
)

select
    split_part(first_told.account_id, ':', 1) as network,
    first_told.account_id,
    first_told.metric,
    count(*) as days,
    sum(first_told.val) as first_told,
    sum(current_day_values.val) as told_now
from first_told
inner join current_day_values
    on
        first_told.account_id = current_day_values.account_id
        and first_told.metric = current_day_values.metric and first_told.day = current_day_values.day
inner join live_uploads on current_day_values.upload_id = live_uploads.upload_id
where live_uploads.as_of > first_told.as_of
group by first_told.account_id, first_told.metric
order by network, first_told.account_id, first_told.metric
