-- What is known now of the values of the posts that an upload speaks of?
--
-- All values of the publications it speaks of are derived anew, whatever the account: that is never
-- wrong, and cheaper than to find out which account each row stands for. What one file calls likes and
-- another reactions (comments and replies, saves and bookmarks) is one thing: the newer of two files tells it.
-- That is looked for where several files tell of a publication, which alone have a place: most have one.
delete from current_post_values
where post_id in (select post_id from touched);

insert into current_post_values by name
select
    account_id,
    post_id,
    metric,
    arg_max(val, place) as val,
    arg_max(upload_id, place) as upload_id
from snapshots
semi join touched on snapshots.post_id = touched.post_id
group by account_id, post_id, metric;

delete from current_post_values
using (
    select
        account_id,
        post_id,
        metric
    from snapshots
    semi join touched on snapshots.post_id = touched.post_id
    where place > 0 and metric in ('likes', 'reactions', 'comments', 'replies', 'saves', 'bookmarks')
    group by account_id, post_id, metric
    qualify
        max(place) < max(max(place)) over (
            partition by
                account_id,
                post_id,
                case metric when 'reactions' then 'likes' when 'replies' then 'comments' when 'bookmarks' then 'saves' else metric end
        )
) as older
where
    current_post_values.account_id = older.account_id
    and current_post_values.post_id = older.post_id
    and current_post_values.metric = older.metric;
