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
--   as_of     the day the export is at least of: stated, else the last covered, never before an older one
--   age_days  days since the publication, on the client's clock
--   val       lifetime value as of that day
with

told as (
    select
        as_of,
        metric,
        arg_max(val, place) as val
    from snapshots
    where
        split_part(account_id, ':', 1) = $network
        and post_id = $post_id
        and list_contains($metrics, metric)
    group by as_of, metric
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
