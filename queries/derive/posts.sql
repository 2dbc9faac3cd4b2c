-- What is known now of the posts that an upload speaks of?
--
-- All that shares post_id with it is derived anew, whatever the account:
-- that is never wrong, and cheaper than to find out which account each row stands for.
--
-- params:
--   $upload_id  an upload just made or undone
--   $slices     in how many slices it is done, so that a large upload fits into memory (of the type of a hash: wider is slow)
--   $slice      which of them, from 0
delete from current_posts
where post_id in (
    select post_id from posts where upload_id = $upload_id and hash(post_id) % $slices::ubigint = $slice::ubigint
);

insert into current_posts by name
select
    accounts.account_id,
    posts.post_id,
    arg_max_null(posts.published_at, live_uploads.recency) as published_at,
    arg_max_null(posts.published_on, live_uploads.recency) as published_on,
    arg_max_null(posts.kind, live_uploads.recency) as kind,
    arg_max_null(posts.text, live_uploads.recency) as text,
    arg_max_null(posts.link, live_uploads.recency) as link,
    arg_max_null(posts.duration_seconds, live_uploads.recency) as duration_seconds,
    arg_max_null(posts.published_by, live_uploads.recency) as published_by,
    arg_max(posts.upload_id, live_uploads.recency) as upload_id
from posts
inner join live_uploads on posts.upload_id = live_uploads.upload_id
inner join accounts on posts.account_id = accounts.stated_id
where
    posts.post_id in (
        select post_id from posts where upload_id = $upload_id and hash(post_id) % $slices::ubigint = $slice::ubigint
    )
group by accounts.account_id, posts.post_id;
