-- Nothing is kept any more of what an upload says.
--
-- params:
--   $upload_id  id
delete from posts where upload_id = $upload_id;
delete from post_values where upload_id = $upload_id;
delete from day_values where upload_id = $upload_id;
delete from period_values where upload_id = $upload_id;
delete from audience_values where upload_id = $upload_id;
delete from web_values where upload_id = $upload_id;
delete from spend where upload_id = $upload_id;
delete from mentions where upload_id = $upload_id;
delete from coverage where upload_id = $upload_id;
