-- From now on an upload does not count.
--
-- params:
--   $upload_id  id
--   $undone_at  UTC
update uploads
set undone_at = $undone_at
where upload_id = $upload_id
