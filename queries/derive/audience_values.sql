-- What is known now of the audience values that an upload speaks of?
--
-- params:
--   $upload_id  an upload just made or undone
delete from current_audience_values
using (
    select distinct accounts.account_id, audience_values.from_day, audience_values.to_day, audience_values.breakdown, audience_values.bucket, audience_values.metric
    from audience_values
    inner join accounts on audience_values.account_id = accounts.stated_id
    where audience_values.upload_id = $upload_id
    union
    select distinct audience_values.account_id, audience_values.from_day, audience_values.to_day, audience_values.breakdown, audience_values.bucket, audience_values.metric
    from audience_values
    where audience_values.upload_id = $upload_id
) as touched
where
    current_audience_values.account_id = touched.account_id
    and current_audience_values.from_day = touched.from_day
    and current_audience_values.to_day = touched.to_day
    and current_audience_values.breakdown = touched.breakdown
    and current_audience_values.bucket = touched.bucket
    and current_audience_values.metric = touched.metric;

insert into current_audience_values by name
with

touched as (
    select distinct accounts.account_id, audience_values.from_day, audience_values.to_day, audience_values.breakdown, audience_values.bucket, audience_values.metric
    from audience_values
    inner join accounts on audience_values.account_id = accounts.stated_id
    where audience_values.upload_id = $upload_id
)

select
    accounts.account_id,
    audience_values.from_day,
    audience_values.to_day,
    audience_values.breakdown,
    audience_values.bucket,
    audience_values.metric,
    arg_max(audience_values.val, live_uploads.recency) as val,
    arg_max(audience_values.upload_id, live_uploads.recency) as upload_id
from audience_values
inner join live_uploads on audience_values.upload_id = live_uploads.upload_id
inner join accounts on audience_values.account_id = accounts.stated_id
semi join touched
    on accounts.account_id = touched.account_id
    and audience_values.from_day = touched.from_day
    and audience_values.to_day = touched.to_day
    and audience_values.breakdown = touched.breakdown
    and audience_values.bucket = touched.bucket
    and audience_values.metric = touched.metric
group by accounts.account_id, audience_values.from_day, audience_values.to_day, audience_values.breakdown, audience_values.bucket, audience_values.metric;
