-- What is known of days and of what divides them, of each account under every name that a file may give it.
--
-- An unnamed account (`network:`) is the one of its network where only one is known.
create or replace view values_by_name as
with

named as (
    select distinct stated_id, account_id from stated_accounts
    where is_live and account_id is not null
    union
    select network || ':' as stated_id, any_value(account_id) as account_id from stated_accounts
    where is_live
    group by network
    having count(distinct account_id) = 1
),

known as (
    select account_id, day, 'none' as breakdown, 'all' as bucket, metric, val, upload_id from current_day_values
    union all
    select account_id, from_day, breakdown, bucket, metric, val, upload_id from current_web_values
    where breakdown <> 'none' or from_day = to_day
)

select
    named.stated_id,
    known.*,
    live_uploads.file_name,
    live_uploads.covered_until
from known
inner join named on known.account_id = named.account_id
inner join live_uploads on known.upload_id = live_uploads.upload_id;
