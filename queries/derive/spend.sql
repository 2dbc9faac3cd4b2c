-- What is known now of the spend that an upload speaks of?
--
-- params:
--   $upload_id  an upload just made or undone
delete from current_spend
using (
    select distinct accounts.account_id, spend.from_day, spend.to_day, spend.campaign, spend.part, spend.currency, spend.metric
    from spend
    inner join accounts on spend.account_id = accounts.stated_id
    where spend.upload_id = $upload_id
    union
    select distinct spend.account_id, spend.from_day, spend.to_day, spend.campaign, spend.part, spend.currency, spend.metric
    from spend
    where spend.upload_id = $upload_id
) as touched
where
    current_spend.account_id = touched.account_id
    and current_spend.from_day = touched.from_day
    and current_spend.to_day = touched.to_day
    and current_spend.campaign = touched.campaign
    and current_spend.part = touched.part
    and current_spend.currency = touched.currency
    and current_spend.metric = touched.metric;

insert into current_spend by name
with

touched as (
    select distinct accounts.account_id, spend.from_day, spend.to_day, spend.campaign, spend.part, spend.currency, spend.metric
    from spend
    inner join accounts on spend.account_id = accounts.stated_id
    where spend.upload_id = $upload_id
)

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
semi join touched
    on accounts.account_id = touched.account_id
    and spend.from_day = touched.from_day
    and spend.to_day = touched.to_day
    and spend.campaign = touched.campaign
    and spend.part = touched.part
    and spend.currency = touched.currency
    and spend.metric = touched.metric
group by accounts.account_id, spend.from_day, spend.to_day, spend.campaign, spend.part, spend.currency, spend.metric;
