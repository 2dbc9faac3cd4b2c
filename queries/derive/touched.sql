-- Of which publications does an upload speak, under the ids that they are known by?
--
-- params:
--   $upload_id  an upload just made or undone
--   $slices     in how many slices it is done, so that a large upload fits into memory (of the type of a hash: wider is slow)
--   $slice      which of them, from 0
create or replace temp table touched as
select distinct coalesce(post_aliases.same_as, posts.post_id) as post_id
from posts
left join post_aliases
    on posts.post_id = post_aliases.post_id and split_part(posts.account_id, ':', 1) = post_aliases.network
where posts.upload_id = $upload_id and hash(posts.post_id) % $slices::ubigint = $slice::ubigint;
