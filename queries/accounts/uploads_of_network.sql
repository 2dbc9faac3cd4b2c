-- Which uploads speak of a network?
--
-- grain: one row per counting upload
-- params:
--   $network  network id
-- columns:
--   upload_id  id
select distinct upload_accounts.upload_id
from upload_accounts
inner join live_uploads on upload_accounts.upload_id = live_uploads.upload_id
where split_part(upload_accounts.account_id, ':', 1) = $network
order by upload_accounts.upload_id
