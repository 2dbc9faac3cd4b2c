-- What is known now of the post values that an upload speaks of?
--
-- All values of the publications it speaks of are derived anew, whatever the account: that is never
-- wrong, and cheaper than to find out which account each row stands for.
--
-- params:
--   $upload_id  an upload just made or undone
--   $slices     in how many slices it is done, so that a large upload fits into memory (of the type of a hash: wider is slow)
--   $slice      which of them, from 0
delete from current_post_values
where post_id in (
    select post_id from posts where upload_id = $upload_id and hash(post_id) % $slices::ubigint = $slice::ubigint
);

insert into current_post_values by name
select
    accounts.account_id,
    post_values.post_id,
    post_values.metric,
    arg_max(post_values.val, live_uploads.recency) as val,
    arg_max(post_values.upload_id, live_uploads.recency) as upload_id
from post_values
inner join live_uploads on post_values.upload_id = live_uploads.upload_id
inner join accounts on post_values.account_id = accounts.stated_id
where
    not coalesce(post_values.is_doubtful, false) and post_values.post_id in (
        select post_id from posts where upload_id = $upload_id and hash(post_id) % $slices::ubigint = $slice::ubigint
    )
group by accounts.account_id, post_values.post_id, post_values.metric;
