-- Is this file already in?
--
-- grain: one row per counting upload of the same bytes
-- params:
--   $sha256  digest of the bytes
-- columns:
--   upload_id    id
--   file_name    the name it came under
--   stated_on    the day of the export, where content or name state it
--   covered_until  the last day it speaks of
--   imported_at  UTC
--   rows_read    rows it held
--   is_unnamed   whether an account that it speaks of is not named
select
    upload_id,
    file_name,
    stated_on,
    covered_until,
    imported_at,
    rows_read,
    upload_id in (select upload_id from upload_accounts where ends_with(account_id, ':')) as is_unnamed
from uploads
where sha256 = $sha256 and undone_at is null
order by imported_at
