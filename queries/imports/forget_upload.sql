-- Nothing is known any more of an upload but what it says, before that is derived without it.
--
-- params:
--   $upload_id  id
delete from uploads where upload_id = $upload_id;
delete from upload_accounts where upload_id = $upload_id;
delete from upload_lines where upload_id = $upload_id;
