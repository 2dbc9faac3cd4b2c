-- How many rows of an upload became what? Written into the upload itself.
--
-- params:
--   $upload_id  an upload whose lines are judged
update uploads
set
    rows_new = counted.rows_new,
    rows_updated = counted.rows_updated,
    rows_repeated = counted.rows_repeated,
    rows_not_taken = counted.rows_not_taken,
    rows_refused = counted.rows_refused,
    rows_left_out = counted.rows_left_out,
    rows_read = counted.rows_read
from (
    select
        count(*) filter (where outcome = 'new') as rows_new,
        count(*) filter (where outcome = 'updated') as rows_updated,
        count(*) filter (where outcome = 'repeated') as rows_repeated,
        count(*) filter (where outcome = 'not_taken') as rows_not_taken,
        count(*) filter (where outcome = 'refused') as rows_refused,
        count(*) filter (where outcome = 'left_out') as rows_left_out,
        count(*) as rows_read
    from upload_lines
    where upload_id = $upload_id
) as counted
where uploads.upload_id = $upload_id
