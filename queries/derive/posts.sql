-- What is known now of the posts that an upload speaks of?
--
-- params:
--   $upload_id  an upload just made or undone
delete from current_posts
using (
    select distinct accounts.account_id, posts.post_id
    from posts
    inner join accounts on posts.account_id = accounts.stated_id
    where posts.upload_id = $upload_id
    union
    select distinct posts.account_id, posts.post_id
    from posts
    where posts.upload_id = $upload_id
) as touched
where
    current_posts.account_id = touched.account_id
    and current_posts.post_id = touched.post_id;

insert into current_posts by name
with

touched as (
    select distinct accounts.account_id, posts.post_id
    from posts
    inner join accounts on posts.account_id = accounts.stated_id
    where posts.upload_id = $upload_id
)

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
semi join touched
    on accounts.account_id = touched.account_id
    and posts.post_id = touched.post_id
group by accounts.account_id, posts.post_id;
