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
select
    day,
    metric,
    val,
    upload_id,
    file_name
from values_by_name
where stated_id = $account_id and breakdown = 'none' and day between $from_day and least($to_day, covered_until - 2)
order by day, metric
