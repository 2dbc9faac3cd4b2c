-- What is known now of the audience values that an upload speaks of?
--
-- All that shares from_day, to_day and breakdown with it is derived anew, whatever the account:
-- that is never wrong, and cheaper than to find out which account each row stands for.
--
-- params:
--   $upload_id  an upload just made or undone
delete from current_audience_values
where (from_day, to_day, breakdown) in (
    select from_day, to_day, breakdown from audience_values where upload_id = $upload_id
);

insert into current_audience_values by name
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
where
    (audience_values.from_day, audience_values.to_day, audience_values.breakdown) in (
        select from_day, to_day, breakdown from audience_values where upload_id = $upload_id
    )
group by accounts.account_id, audience_values.from_day, audience_values.to_day, audience_values.breakdown, audience_values.bucket, audience_values.metric;
