-- Which files are in, and count?
--
-- grain: one row per content
-- columns:
--   sha256  digest of the bytes
select distinct sha256
from uploads
where undone_at is null
