-- Up to which day are the publications of each network known?
--
-- grain: one row per network
-- columns:
--   network      network id
--   known_until  the day of its newest export of publications
select
    split_part(current_posts.account_id, ':', 1) as network,
    max(live_uploads.as_of) as known_until
from current_posts
inner join live_uploads on current_posts.upload_id = live_uploads.upload_id
group by split_part(current_posts.account_id, ':', 1)
order by network
