-- From when to when does each file tell of publications, stories, reviews and other mentions?
--
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
with

told as (
    select upload_id, account_id, if(kind = 'story', 'stories', 'posts') as thing, published_on as day
    from posts
    where published_by is null
    union all
    select upload_id, account_id, kind, written_at::date
    from mentions
)

select
    accounts.network,
    accounts.account_id,
    told.thing,
    coalesce(min(told.day), min(live_uploads.as_of) filter (where not live_uploads.is_undated)) as from_day,
    greatest(max(told.day), max(live_uploads.as_of) filter (where not live_uploads.is_undated)) as to_day
from told
inner join live_uploads on told.upload_id = live_uploads.upload_id
inner join accounts on told.account_id = accounts.stated_id
group by accounts.network, accounts.account_id, told.thing, told.upload_id
having from_day is not null
order by accounts.network, accounts.account_id, told.thing, from_day, to_day
