-- Is this file already in, as of the same day?
--
-- grain: one row per counting upload of the same bytes
-- params:
--   $sha256  digest of the bytes
-- columns:
--   upload_id    id
--   file_name    the name it came under
--   as_of        the day it counts from
--   imported_at  UTC
--   rows_read    rows it held
select
    upload_id,
    file_name,
    as_of,
    imported_at,
    rows_read
from uploads
where sha256 = $sha256 and undone_at is null
order by imported_at
