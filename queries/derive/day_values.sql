-- What is known now of the day values that an upload speaks of?
--
-- params:
--   $upload_id  an upload just made or undone
delete from current_day_values
using (
    select distinct accounts.account_id, day_values.day, day_values.metric
    from day_values
    inner join accounts on day_values.account_id = accounts.stated_id
    where day_values.upload_id = $upload_id
    union
    select distinct day_values.account_id, day_values.day, day_values.metric
    from day_values
    where day_values.upload_id = $upload_id
) as touched
where
    current_day_values.account_id = touched.account_id
    and current_day_values.day = touched.day
    and current_day_values.metric = touched.metric;

insert into current_day_values by name
with

touched as (
    select distinct accounts.account_id, day_values.day, day_values.metric
    from day_values
    inner join accounts on day_values.account_id = accounts.stated_id
    where day_values.upload_id = $upload_id
)

select
    accounts.account_id,
    day_values.day,
    day_values.metric,
    arg_max(day_values.val, live_uploads.recency) as val,
    arg_max(day_values.upload_id, live_uploads.recency) as upload_id
from day_values
inner join live_uploads on day_values.upload_id = live_uploads.upload_id
inner join accounts on day_values.account_id = accounts.stated_id
semi join touched
    on accounts.account_id = touched.account_id
    and day_values.day = touched.day
    and day_values.metric = touched.metric
where not coalesce(day_values.is_doubtful, false)
group by accounts.account_id, day_values.day, day_values.metric;
