-- Of which networks does an upload tell what accounts are known by: publications, reviews, numbers of websites and places?
--
-- grain: one row per network
-- params:
--   $upload_id  id
-- columns:
--   network  network id
with

told as (
    select upload_id, account_id from posts
    union all
    select upload_id, account_id from mentions
    union all
    select upload_id, account_id from web_values
    union all
    select upload_id, account_id from period_values
)

select distinct split_part(account_id, ':', 1) as network
from told
where upload_id = $upload_id
order by network
