-- What does an upload say, as one number?
--
-- grain: one row
-- params:
--   $upload_id  id
-- columns:
--   said  sum of the hashes of all that it says, of whom it says it
select coalesce(sum(hash(account_id, thing, said)), 0)::varchar as said
from stated
where upload_id = $upload_id
