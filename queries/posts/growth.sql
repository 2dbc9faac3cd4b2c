-- How did a publication grow from one export to the next?
--
-- Of several terms added up, only the exports count that tell as many of them as the fullest does.
--
-- grain: one row per name and export that tells it
-- params:
--   $network  network id
--   $post_id  the network's id
--   $names    list of names, one for each term: those of one name are added up
--   $terms    list of terms: views; reach; likes, comments, …
-- columns:
--   name      of the terms
--   as_of     the day the export is at least of: stated, else the last covered, never before an older one
--   age_days  days since the publication, on the client's clock
--   val       lifetime value as of that day
with

wanted as (
    select
        unnest($names) as name,
        unnest($terms) as term
),

told as (
    select
        wanted.name,
        snapshots.as_of,
        wanted.term,
        arg_max(snapshots.val, snapshots.place) as val
    from snapshots
    inner join wanted on snapshots.metric = wanted.term
    where split_part(snapshots.account_id, ':', 1) = $network and snapshots.post_id = $post_id
    group by wanted.name, snapshots.as_of, wanted.term
),

added as (
    select
        name,
        as_of,
        sum(val) as val,
        count(*) as terms
    from told
    group by name, as_of
),

published as (
    select min(day) as day from own_posts
    where network = $network and post_id = $post_id
)

select
    added.name,
    added.as_of,
    greatest(added.as_of - published.day, 0) as age_days,
    added.val
from added
cross join published
qualify added.terms = max(added.terms) over (partition by added.name)
order by added.name asc, added.as_of asc
