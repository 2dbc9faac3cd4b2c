-- From when to when does each file tell of publications, stories, reviews and other mentions?
--
-- Publications and mentions are known up to the day a file counts from, whether there were any or not.
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
    coalesce(min(told.day), any_value(live_uploads.as_of)) as from_day,
    greatest(coalesce(max(told.day), any_value(live_uploads.as_of)), any_value(live_uploads.as_of)) as to_day
from told
inner join live_uploads on told.upload_id = live_uploads.upload_id
inner join accounts on told.account_id = accounts.stated_id
group by accounts.network, accounts.account_id, told.thing, told.upload_id
order by accounts.network, accounts.account_id, told.thing, from_day, to_day
