-- Which files name no account of a network that several named accounts have come from since?
--
-- grain: one row per counting upload and network that it leaves open
-- columns:
--   upload_id  id
--   file_name  as it came
--   sha256     digest of the bytes
--   came_on    the day it was imported
--   network    network id
select
    uploads.upload_id,
    uploads.file_name,
    uploads.sha256,
    uploads.imported_at::date as came_on,
    stated_accounts.network
from uploads
inner join upload_accounts on uploads.upload_id = upload_accounts.upload_id
inner join stated_accounts on upload_accounts.account_id = stated_accounts.stated_id
where uploads.undone_at is null and stated_accounts.account_id is null
order by uploads.imported_at, uploads.upload_id
