-- What is known now of the values of the posts that an upload speaks of?
--
-- All values of the publications it speaks of are derived anew, whatever the account: that is never
-- wrong, and cheaper than to find out which account each row stands for.
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
