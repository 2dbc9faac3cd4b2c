-- What was paid for reach, and what it brought, each campaign once.
--
-- paid: by campaign and day or period. Of several files that divide one campaign the newest counts; money only in
-- the currency in which most was paid: two currencies are never added.
create or replace view paid as
with

by_file as (
    select
        current_spend.account_id,
        current_spend.campaign,
        current_spend.from_day,
        current_spend.to_day,
        current_spend.currency,
        current_spend.metric,
        max(live_uploads.recency) as recency,
        sum(current_spend.val) as val
    from current_spend
    inner join live_uploads on current_spend.upload_id = live_uploads.upload_id
    where current_spend.metric not in ('reach', 'frequency')
    group by
        current_spend.account_id, current_spend.campaign, current_spend.from_day, current_spend.to_day,
        current_spend.currency, current_spend.metric, current_spend.upload_id
),

newest as (
    select * from by_file
    qualify row_number() over (partition by account_id, campaign, from_day, to_day, metric, currency order by recency desc) = 1
),

usual as (
    select currency from newest
    where metric = 'spend'
    group by currency
    order by sum(val) desc, currency asc
    limit 1
)

select
    newest.account_id,
    newest.campaign,
    newest.from_day,
    newest.to_day,
    newest.currency,
    newest.metric,
    newest.val,
    newest.metric not in ('spend', 'conversion_value') or newest.currency = usual.currency as counts
from newest
left join usual on true;
