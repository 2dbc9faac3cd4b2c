-- How does each network divide the followers, as of its newest export up to a day?
--
-- What bears no day comes after all that does: it may be of any.
--
-- grain: one row per account, breakdown and bucket
-- params:
--   $until  last day of a picture, null for any; what bears no day is left out with one
-- columns:
--   account_id  the account
--   network     network id
--   to_day      the day of the picture, or the last day of its period; null where nothing tells it
--   breakdown   age_gender, cities, countries, …
--   bucket      as the network writes it
--   metric      followers_share (0–1), views_share, followers or views
--   val         as told
with

pictures as (
    select
        current_audience_values.*,
        coalesce(live_uploads.is_undated, false) as is_undated,
        rank() over (partition by account_id, breakdown, metric order by coalesce(live_uploads.is_undated, false) asc, to_day desc, from_day desc) as age
    from current_audience_values
    left join live_uploads on current_audience_values.upload_id = live_uploads.upload_id
    where
        metric in ('followers_share', 'views_share', 'followers', 'views')
        and ($until is null or to_day <= $until and not coalesce(live_uploads.is_undated, false))
)

select
    account_id,
    split_part(account_id, ':', 1) as network,
    if(is_undated, null, to_day) as to_day,
    breakdown,
    bucket,
    metric,
    val
from pictures
where age = 1
order by account_id asc, breakdown asc, metric asc, val desc, bucket asc
