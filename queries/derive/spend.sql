-- What is known now of the spend that an upload speaks of?
--
-- All that shares from_day, to_day and campaign with it is derived anew, whatever the account:
-- that is never wrong, and cheaper than to find out which account each row stands for.
--
-- params:
--   $upload_id  an upload just made or undone
delete from current_spend
where (from_day, to_day, campaign) in (
    select from_day, to_day, campaign from spend where upload_id = $upload_id
);

insert into current_spend by name
select
    accounts.account_id,
    spend.from_day,
    spend.to_day,
    spend.campaign,
    spend.part,
    spend.currency,
    spend.metric,
    arg_max(spend.val, live_uploads.recency) as val,
    arg_max(spend.upload_id, live_uploads.recency) as upload_id
from spend
inner join live_uploads on spend.upload_id = live_uploads.upload_id
inner join accounts on spend.account_id = accounts.stated_id
where
    (spend.from_day, spend.to_day, spend.campaign) in (
        select from_day, to_day, campaign from spend where upload_id = $upload_id
    )
group by accounts.account_id, spend.from_day, spend.to_day, spend.campaign, spend.part, spend.currency, spend.metric;
