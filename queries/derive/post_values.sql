-- What is known now of the post values that an upload speaks of?
--
-- params:
--   $upload_id  an upload just made or undone
delete from current_post_values
using (
    select distinct accounts.account_id, post_values.post_id, post_values.metric
    from post_values
    inner join accounts on post_values.account_id = accounts.stated_id
    where post_values.upload_id = $upload_id
    union
    select distinct post_values.account_id, post_values.post_id, post_values.metric
    from post_values
    where post_values.upload_id = $upload_id
) as touched
where
    current_post_values.account_id = touched.account_id
    and current_post_values.post_id = touched.post_id
    and current_post_values.metric = touched.metric;

insert into current_post_values by name
with

touched as (
    select distinct accounts.account_id, post_values.post_id, post_values.metric
    from post_values
    inner join accounts on post_values.account_id = accounts.stated_id
    where post_values.upload_id = $upload_id
)

select
    accounts.account_id,
    post_values.post_id,
    post_values.metric,
    arg_max(post_values.val, live_uploads.recency) as val,
    arg_max(post_values.upload_id, live_uploads.recency) as upload_id
from post_values
inner join live_uploads on post_values.upload_id = live_uploads.upload_id
inner join accounts on post_values.account_id = accounts.stated_id
semi join touched
    on accounts.account_id = touched.account_id
    and post_values.post_id = touched.post_id
    and post_values.metric = touched.metric
where not coalesce(post_values.is_doubtful, false)
group by accounts.account_id, post_values.post_id, post_values.metric;
