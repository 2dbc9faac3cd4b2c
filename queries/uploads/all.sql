-- Which files were received, the newest first?
--
-- grain: one row per upload
-- columns:
--   upload_id      id
--   file_name      as it came
--   format         format id
--   language       of its headers
--   network        network id
--   as_of          the day it counts from
--   rows_read      rows it held
--   rows_new       rows that told something new
--   rows_updated   rows that changed something
--   rows_repeated  rows that told what was known
--   rows_refused   rows that could not be read
--   rows_left_out  totals, notes and other rows that hold no facts
--   notes          JSON list of sentences
--   imported_at    UTC
--   undone_at      UTC, null while it counts
select
    upload_id,
    file_name,
    format,
    language,
    network,
    as_of,
    rows_read,
    rows_new,
    rows_updated,
    rows_repeated,
    rows_refused,
    rows_left_out,
    notes,
    imported_at,
    undone_at
from uploads
order by imported_at desc, upload_id asc
