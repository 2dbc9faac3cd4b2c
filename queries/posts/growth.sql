-- How did a publication grow from one export to the next?
--
-- Of several terms added up, only the exports count that tell as many of them as the fullest does.
--
-- grain: one row per export that tells it
-- params:
--   $network  network id
--   $post_id  the network's id
--   $metrics  terms, added up: views; reach; likes, comments, …
-- columns:
--   as_of     the day the export counts from
--   age_days  days since the publication, on the client's clock
--   val       lifetime value as of that day
with

told as (
    select
        live_uploads.as_of,
        post_values.metric,
        arg_max(post_values.val, live_uploads.recency) as val
    from post_values
    inner join live_uploads on post_values.upload_id = live_uploads.upload_id
    inner join accounts on post_values.account_id = accounts.stated_id
    where
        accounts.network = $network
        and post_values.post_id = $post_id
        and list_contains($metrics, post_values.metric)
        and not coalesce(post_values.is_doubtful, false)
    group by live_uploads.as_of, post_values.metric
),

added as (
    select
        as_of,
        sum(val) as val,
        count(*) as terms
    from told
    group by as_of
),

published as (
    select min(day) as day
    from own_posts
    where network = $network and post_id = $post_id
)

select
    added.as_of,
    added.as_of - published.day as age_days,
    added.val
from added
cross join published
where added.terms = (select max(terms) from added)
order by added.as_of
