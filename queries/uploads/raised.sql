-- Which uploads are newer than their days say, by their user's word?
--
-- grain: one row per upload
-- columns:
--   upload_id  id
--   raised_to  the day it is as new as
--   raised_at  when that was said, UTC
select
    upload_id,
    raised_to,
    raised_at
from raised_uploads
order by upload_id
