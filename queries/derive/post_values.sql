-- What is known now of the values of the posts that an upload speaks of?
--
-- All values of the publications it speaks of are derived anew, whatever the account: that is never
-- wrong, and cheaper than to find out which account each row stands for. What one file calls likes and
-- another reactions (comments and replies, saves and bookmarks) is one thing: the newer of two files tells it.
delete from current_post_values
where post_id in (select post_id from touched);

insert into current_post_values by name
with

newest as (
    select
        account_id,
        post_id,
        metric,
        arg_max(val, place) as val,
        arg_max(upload_id, place) as upload_id,
        max(place) as place
    from snapshots
    semi join touched on snapshots.post_id = touched.post_id
    group by account_id, post_id, metric
),

named_twice as (
    select
        account_id,
        post_id,
        unnest(list(metric)) as metric,
        unnest(list(place)) as place,
        max(place) as newer
    from newest
    where metric in ('likes', 'reactions', 'comments', 'replies', 'saves', 'bookmarks')
    group by
        account_id,
        post_id,
        case metric when 'reactions' then 'likes' when 'replies' then 'comments' when 'bookmarks' then 'saves' else metric end
    having min(place) < max(place)
)

select
    account_id,
    post_id,
    metric,
    val,
    upload_id
from newest
where (account_id, post_id, metric) not in (select (account_id, post_id, metric) from named_twice where place < newer);
