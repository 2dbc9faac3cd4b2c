-- Which files came before it was written down what they said, and have not been read anew since?
--
-- grain: one row per counting upload
-- columns:
--   upload_id  id
select receptions.upload_id
from receptions
semi join live_uploads on receptions.upload_id = live_uploads.upload_id
anti join rereadings on receptions.upload_id = rereadings.upload_id
where receptions.said is null
order by receptions.said_at, receptions.upload_id
