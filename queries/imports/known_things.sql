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
select
    breakdown,
    metric,
    median(val) filter (where val > 0) as middle,
    count(*) as things,
    count(*) filter (where day between $from_day and $to_day) as shared,
    list(distinct bucket order by bucket) as buckets,
    list(distinct upload_id order by upload_id) as uploads,
    list(distinct file_name order by file_name) as files
from values_by_name
where stated_id = $account_id
group by breakdown, metric
order by breakdown, metric
