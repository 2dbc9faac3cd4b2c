-- What had each publication brought of some metrics by each export, and how old was it then?
--
-- grain: one row per metric, publication and export that tells of it
-- params:
--   $metrics   list of metric ids
--   $networks  list of network ids, null for all
--   $accounts  list of account ids, null for all
--   $posts     list of publications by their ids, null for all
--   $from_day  first day of publication, inclusive
--   $to_day    date, exclusive
-- columns:
--   metric      metric id
--   account_id  whose publication
--   post_id     the network's id
--   day         on the client's clock
--   age_days    days since then at the export
--   val         what is above in the metric, as of that day
with

published as (
    select account_id, post_id, network, day from own_posts
    where
        day >= $from_day and day < $to_day
        and ($networks is null or list_contains($networks, network))
        and ($accounts is null or list_contains($accounts, account_id))
        and ($posts is null or list_contains($posts, post_id))
),

told as (
    select
        metric_parts.metric,
        published.account_id,
        published.post_id,
        published.day,
        snapshots.as_of,
        snapshots.metric as term,
        arg_max(snapshots.val * metric_parts.weight, snapshots.place) as val
    from snapshots
    inner join published on snapshots.account_id = published.account_id and snapshots.post_id = published.post_id
    inner join metric_parts
        on
            snapshots.metric = metric_parts.term
            and list_contains($metrics, metric_parts.metric)
            and metric_parts.basis = 'posts'
            and metric_parts.side = 'numerator'
            and (metric_parts.network = '*' or published.network = metric_parts.network)
    group by all
)

select
    metric,
    account_id,
    post_id,
    day,
    greatest(as_of - day, 0) as age_days,
    sum(val) as val
from told
group by metric, account_id, post_id, day, as_of
order by metric asc, account_id asc, post_id asc, as_of asc
