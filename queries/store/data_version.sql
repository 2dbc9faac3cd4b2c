-- From which files is all that is known? Equal for the same files, whatever the order they came in.
--
-- grain: one row
-- columns:
--   data_version  digest of the uploads that count
select md5(coalesce(string_agg(concat(sha256, as_of), ',' order by sha256, as_of), '')) as data_version
from live_uploads
