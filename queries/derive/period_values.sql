-- What is known now of the period values that an upload speaks of?
--
-- All that shares from_day, to_day and metric with it is derived anew, whatever the account:
-- that is never wrong, and cheaper than to find out which account each row stands for.
--
-- params:
--   $upload_id  an upload just made or undone
delete from current_period_values
where (from_day, to_day, metric) in (
    select from_day, to_day, metric from period_values where upload_id = $upload_id
);

insert into current_period_values by name
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
where
    (period_values.from_day, period_values.to_day, period_values.metric) in (
        select from_day, to_day, metric from period_values where upload_id = $upload_id
    )
group by accounts.account_id, period_values.from_day, period_values.to_day, period_values.metric;
