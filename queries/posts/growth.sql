-- How did a value of a publication grow from one export to the next?
--
-- grain: one row per export that tells it
-- params:
--   $network  network id
--   $post_id  the network's id
--   $metric   term: views, reach, likes, …
-- columns:
--   as_of     the day the export counts from
--   age_days  days since the publication, on the client's clock
--   val       lifetime value as of that day
with

told as (
    select
        live_uploads.as_of,
        arg_max(post_values.val, live_uploads.recency) as val
    from post_values
    inner join live_uploads on post_values.upload_id = live_uploads.upload_id
    inner join accounts on post_values.account_id = accounts.stated_id
    where
        accounts.network = $network and post_values.post_id = $post_id and post_values.metric = $metric
        and not coalesce(post_values.is_doubtful, false)
    group by live_uploads.as_of
),

published as (
    select min(day) as day
    from own_posts
    where network = $network and post_id = $post_id
)

select
    told.as_of,
    told.as_of - published.day as age_days,
    told.val
from told
cross join published
order by told.as_of
