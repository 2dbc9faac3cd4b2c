-- What is known now of the period values that an upload speaks of?
--
-- params:
--   $upload_id  an upload just made or undone
delete from current_period_values
using (
    select distinct accounts.account_id, period_values.from_day, period_values.to_day, period_values.metric
    from period_values
    inner join accounts on period_values.account_id = accounts.stated_id
    where period_values.upload_id = $upload_id
    union
    select distinct period_values.account_id, period_values.from_day, period_values.to_day, period_values.metric
    from period_values
    where period_values.upload_id = $upload_id
) as touched
where
    current_period_values.account_id = touched.account_id
    and current_period_values.from_day = touched.from_day
    and current_period_values.to_day = touched.to_day
    and current_period_values.metric = touched.metric;

insert into current_period_values by name
with

touched as (
    select distinct accounts.account_id, period_values.from_day, period_values.to_day, period_values.metric
    from period_values
    inner join accounts on period_values.account_id = accounts.stated_id
    where period_values.upload_id = $upload_id
)

select
    accounts.account_id,
    period_values.from_day,
    period_values.to_day,
    period_values.metric,
    arg_max(period_values.val, live_uploads.recency) as val,
    arg_max(period_values.upload_id, live_uploads.recency) as upload_id
from period_values
inner join live_uploads on period_values.upload_id = live_uploads.upload_id
inner join accounts on period_values.account_id = accounts.stated_id
semi join touched
    on accounts.account_id = touched.account_id
    and period_values.from_day = touched.from_day
    and period_values.to_day = touched.to_day
    and period_values.metric = touched.metric
group by accounts.account_id, period_values.from_day, period_values.to_day, period_values.metric;
