-- Of which networks does an upload tell publications?
--
-- grain: one row per network
-- params:
--   $upload_id  id
-- columns:
--   network  network id
select distinct split_part(account_id, ':', 1) as network
from posts
where upload_id = $upload_id
order by network
