-- From when to when does each file tell of publications, stories, reviews and other mentions?
--
-- What is hidden, or counts under another account, is no publication of it.
-- Publications and mentions are known up to the day a file counts from, whether there were any or not; of a
-- file of which nobody knows that day, up to the last of them.
--
-- grain: one row per counting upload, account and thing
-- columns:
--   network     network id
--   account_id  id
--   thing       posts, stories, or the kind of mention (review, comment, …)
--   from_day    first day it tells of
--   to_day      last day it tells of
--   format      of the file
with

told as (
    select upload_id, account_id, if(kind = 'story', 'stories', 'posts') as thing, published_on as day
    from told_posts
    anti join set_apart_posts
        on told_posts.account_id = set_apart_posts.account_id and told_posts.post_id = set_apart_posts.post_id
    where published_by is null and told_by = told_posts.account_id
    union all
    select mentions.upload_id, accounts.account_id, mentions.kind, mentions.written_at::date
    from mentions
    inner join accounts on mentions.account_id = accounts.stated_id
)

select
    split_part(told.account_id, ':', 1) as network,
    told.account_id,
    told.thing,
    coalesce(min(told.day), min(live_uploads.as_of) filter (where not live_uploads.is_undated)) as from_day,
    greatest(max(told.day), max(live_uploads.as_of) filter (where not live_uploads.is_undated)) as to_day,
    any_value(live_uploads.format) as format
from told
inner join live_uploads on told.upload_id = live_uploads.upload_id
group by told.account_id, told.thing, told.upload_id
having from_day is not null
order by network, told.account_id, told.thing, from_day, to_day
