-- What is known now of the day values that an upload speaks of?
--
-- All that shares day and metric with it is derived anew, whatever the account:
-- that is never wrong, and cheaper than to find out which account each row stands for.
--
-- params:
--   $upload_id  an upload just made or undone
delete from current_day_values
where (day, metric) in (
    select day, metric from day_values where upload_id = $upload_id
);

insert into current_day_values by name
select
    accounts.account_id,
    day_values.day,
    day_values.metric,
    arg_max(day_values.val, live_uploads.recency) as val,
    arg_max(day_values.upload_id, live_uploads.recency) as upload_id
from day_values
inner join live_uploads on day_values.upload_id = live_uploads.upload_id
inner join accounts on day_values.account_id = accounts.stated_id
where
    not coalesce(day_values.is_doubtful, false) and (day_values.day, day_values.metric) in (
        select day, metric from day_values where upload_id = $upload_id
    )
group by accounts.account_id, day_values.day, day_values.metric;
