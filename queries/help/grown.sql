-- How much did publications grow between the first and the last export that tell of them?
--
-- grain: one row per network and account with publications in several exports
-- columns:
--   network     network id
--   account_id  id
--   posts       publications that an earlier and a later export tell of
--   before      their likes, reactions, comments, shares and saves in the earlier one
--   after       the same in the later one
--   first_day   day of the earliest export
--   last_day    day of the latest
with

told as (
    select
        snapshots.account_id,
        snapshots.post_id,
        snapshots.metric,
        arg_min(snapshots.val, snapshots.place) as before,
        arg_max(snapshots.val, snapshots.place) as after,
        min(snapshots.as_of) as first_day,
        max(snapshots.as_of) as last_day
    from snapshots
    inner join own_posts on snapshots.account_id = own_posts.account_id and snapshots.post_id = own_posts.post_id
    where snapshots.metric in ('likes', 'reactions', 'comments', 'replies', 'shares', 'reposts', 'saves', 'bookmarks')
    group by snapshots.account_id, snapshots.post_id, snapshots.metric
    having min(snapshots.as_of) < max(snapshots.as_of)
)

select
    split_part(account_id, ':', 1) as network,
    account_id,
    count(distinct post_id) as posts,
    sum(before) as before,
    sum(after) as after,
    min(first_day) as first_day,
    max(last_day) as last_day
from told
group by account_id
order by network, account_id
