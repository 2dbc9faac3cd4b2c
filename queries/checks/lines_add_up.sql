-- Every row of a file became exactly one thing: read = new + updated + repeated + not taken + refused + left out.
--
-- when: import
select upload_id, rows_read
from uploads
where rows_read <> rows_new + rows_updated + rows_repeated + rows_not_taken + rows_refused + rows_left_out
