-- How does each network divide the followers, as of its newest export?
--
-- grain: one row per account, breakdown and bucket
-- columns:
--   account_id  the account
--   network     network id
--   to_day      the day of the picture, or the last day of its period
--   breakdown   age_gender, cities, countries, …
--   bucket      as the network writes it
--   metric      followers_share (0–1), views_share, followers or views
--   val         as told
with

pictures as (
    select
        account_id,
        breakdown,
        metric,
        to_day,
        from_day,
        bucket,
        val,
        rank() over (partition by account_id, breakdown, metric order by to_day desc, from_day desc) as age
    from current_audience_values
    where metric in ('followers_share', 'views_share', 'followers', 'views')
)

select
    account_id,
    split_part(account_id, ':', 1) as network,
    to_day,
    breakdown,
    bucket,
    metric,
    val
from pictures
where age = 1
order by account_id asc, breakdown asc, metric asc, val desc, bucket asc
