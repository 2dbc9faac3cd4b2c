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
        accounts.account_id,
        post_values.post_id,
        post_values.metric,
        arg_min(post_values.val, live_uploads.recency) as before,
        arg_max(post_values.val, live_uploads.recency) as after,
        min(live_uploads.as_of) as first_day,
        max(live_uploads.as_of) as last_day
    from post_values
    inner join live_uploads on post_values.upload_id = live_uploads.upload_id
    inner join accounts on post_values.account_id = accounts.stated_id
    inner join own_posts on accounts.account_id = own_posts.account_id and post_values.post_id = own_posts.post_id
    where
        post_values.metric in ('likes', 'reactions', 'comments', 'replies', 'shares', 'reposts', 'saves', 'bookmarks')
        and not coalesce(post_values.is_doubtful, false)
    group by accounts.account_id, post_values.post_id, post_values.metric
    having min(live_uploads.as_of) < max(live_uploads.as_of)
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
