-- What is known of days of an account that files may leave unnamed?
--
-- grain: one row per day and metric; of a website, only what is divided by nothing
-- params:
--   $account_id  the account as the file states it; `network:` is an unnamed one
--   $from_day    first day
--   $to_day      last day that counts
-- columns:
--   day        day
--   metric     term
--   val        its value
--   upload_id  the upload it is from
--   file_name  the name that came under
with

here as (
    select account_id from stated_accounts
    where is_live and stated_id = $account_id and account_id is not null
    union
    select account_id from stated_accounts
    where
        is_live and network || ':' = $account_id
        and (select count(distinct account_id) from stated_accounts where is_live and network || ':' = $account_id) = 1
),

known as (
    select account_id, day, metric, val, upload_id from current_day_values
    union all
    select account_id, from_day, metric, val, upload_id from current_web_values
    where breakdown = 'none' and from_day = to_day
)

select
    known.day,
    known.metric,
    known.val,
    known.upload_id,
    live_uploads.file_name
from known
semi join here on known.account_id = here.account_id
inner join live_uploads on known.upload_id = live_uploads.upload_id
where known.day between $from_day and least($to_day, live_uploads.covered_until - 2)
order by known.day, known.metric
