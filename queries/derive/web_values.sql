-- What is known now of the web values that an upload speaks of?
--
-- All that shares from_day, to_day and breakdown with it is derived anew, whatever the account:
-- that is never wrong, and cheaper than to find out which account each row stands for.
--
-- params:
--   $upload_id  an upload just made or undone
delete from current_web_values
where (from_day, to_day, breakdown) in (
    select from_day, to_day, breakdown from web_values where upload_id = $upload_id
);

insert into current_web_values by name
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
where
    (web_values.from_day, web_values.to_day, web_values.breakdown) in (
        select from_day, to_day, breakdown from web_values where upload_id = $upload_id
    )
group by accounts.account_id, web_values.from_day, web_values.to_day, web_values.breakdown, web_values.bucket, web_values.metric;
