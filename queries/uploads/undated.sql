-- Of which files that count does nobody know the day, and what do they tell?
--
-- grain: one row per upload, the oldest first
-- columns:
--   upload_id    id
--   file_name    as it came
--   network      network id
--   received_on  the day it was received
--   things       a number for each thing it divides or counts: two files that share one cannot be of one day
with

told as (
    select distinct upload_id, hash(account_id, breakdown, metric) as thing from audience_values
    union
    select distinct upload_id, hash(account_id, breakdown, metric) from web_values
    union
    select distinct upload_id, hash(account_id, metric) from period_values
    union
    select distinct upload_id, hash(account_id, campaign, part, metric) from spend
)

select
    live_uploads.upload_id,
    live_uploads.file_name,
    live_uploads.network,
    live_uploads.as_of as received_on,
    list(told.thing order by told.thing) as things
from live_uploads
inner join told on live_uploads.upload_id = told.upload_id
where live_uploads.is_undated
group by live_uploads.upload_id, live_uploads.file_name, live_uploads.network, live_uploads.as_of, live_uploads.recency
order by live_uploads.recency
