-- What is known now of the posts that an upload speaks of?
--
-- All that are touched are derived anew, whatever the account: that is never wrong, and cheaper than to find out
-- which account each row stands for. What the newest snapshot lacks comes from the one before it.
delete from current_posts
where post_id in (select post_id from touched);

insert into current_posts by name
with

told as (
    select
        told_posts.*,
        coalesce(current_snapshots.place, 0) as place
    from told_posts
    semi join touched on told_posts.post_id = touched.post_id
    semi join live_uploads on told_posts.upload_id = live_uploads.upload_id
    left join current_snapshots
        on
            told_posts.account_id = current_snapshots.account_id
            and told_posts.post_id = current_snapshots.post_id
            and told_posts.upload_id = current_snapshots.upload_id
)

select
    account_id,
    post_id,
    arg_max(published_at, place) as published_at,
    arg_max(published_on, place) as published_on,
    arg_max(kind, place) as kind,
    arg_max(text, place) as text,
    arg_max(link, place) as link,
    arg_max(duration_seconds, place) as duration_seconds,
    arg_max_null(published_by, place) as published_by,
    arg_max(upload_id, place) as upload_id
from told
group by account_id, post_id;
