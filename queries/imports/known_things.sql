-- Of which days and buckets is something known of an account that files may leave unnamed, and how much?
--
-- grain: one row per metric and breakdown; days are of the breakdown `none`
-- params:
--   $account_id  the account as the file states it; `network:` is an unnamed one
--   $from_day    first day
--   $to_day      last day
-- columns:
--   breakdown  what divides it
--   metric     term
--   middle     median of the values above nought, null without any
--   things     how many values there are
--   shared     on how many of these days it is known
--   buckets    what it is divided into
--   uploads    the uploads it is from
--   files      the names they came under
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
    select account_id, day, 'none' as breakdown, 'all' as bucket, metric, val, upload_id from current_day_values
    union all
    select account_id, from_day, breakdown, bucket, metric, val, upload_id from current_web_values
    where breakdown <> 'none' or from_day = to_day
)

select
    known.breakdown,
    known.metric,
    median(known.val) filter (where known.val > 0) as middle,
    count(*) as things,
    count(*) filter (where known.day between $from_day and $to_day) as shared,
    list(distinct known.bucket order by known.bucket) as buckets,
    list(distinct known.upload_id order by known.upload_id) as uploads,
    list(distinct live_uploads.file_name order by live_uploads.file_name) as files
from known
semi join here on known.account_id = here.account_id
inner join live_uploads on known.upload_id = live_uploads.upload_id
group by known.breakdown, known.metric
order by known.breakdown, known.metric
