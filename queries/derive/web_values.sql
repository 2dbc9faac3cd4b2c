-- What is known now of the web values that an upload speaks of?
--
-- params:
--   $upload_id  an upload just made or undone
delete from current_web_values
using (
    select distinct accounts.account_id, web_values.from_day, web_values.to_day, web_values.breakdown, web_values.bucket, web_values.metric
    from web_values
    inner join accounts on web_values.account_id = accounts.stated_id
    where web_values.upload_id = $upload_id
    union
    select distinct web_values.account_id, web_values.from_day, web_values.to_day, web_values.breakdown, web_values.bucket, web_values.metric
    from web_values
    where web_values.upload_id = $upload_id
) as touched
where
    current_web_values.account_id = touched.account_id
    and current_web_values.from_day = touched.from_day
    and current_web_values.to_day = touched.to_day
    and current_web_values.breakdown = touched.breakdown
    and current_web_values.bucket = touched.bucket
    and current_web_values.metric = touched.metric;

insert into current_web_values by name
with

touched as (
    select distinct accounts.account_id, web_values.from_day, web_values.to_day, web_values.breakdown, web_values.bucket, web_values.metric
    from web_values
    inner join accounts on web_values.account_id = accounts.stated_id
    where web_values.upload_id = $upload_id
)

select
    accounts.account_id,
    web_values.from_day,
    web_values.to_day,
    web_values.breakdown,
    web_values.bucket,
    web_values.metric,
    arg_max(web_values.val, live_uploads.recency) as val,
    arg_max(web_values.upload_id, live_uploads.recency) as upload_id
from web_values
inner join live_uploads on web_values.upload_id = live_uploads.upload_id
inner join accounts on web_values.account_id = accounts.stated_id
semi join touched
    on accounts.account_id = touched.account_id
    and web_values.from_day = touched.from_day
    and web_values.to_day = touched.to_day
    and web_values.breakdown = touched.breakdown
    and web_values.bucket = touched.bucket
    and web_values.metric = touched.metric
group by accounts.account_id, web_values.from_day, web_values.to_day, web_values.breakdown, web_values.bucket, web_values.metric;
