-- Which files were received, the newest first?
--
-- grain: one row per upload
-- columns:
--   upload_id      id
--   file_name      as it came
--   sha256         digest of its bytes
--   format         format id
--   language       of its headers
--   network        network id
--   as_of          the day up to which it tells: as its user says, as it states, the last it covers, or that of the
--                  files beside it; null where nothing tells
--   stated_on      the day of the export, null where neither file nor user says
--   covered_until  the last day it speaks of, null where it bears no day
--   received_on    the day it was received
--   rows_read      rows it held
--   rows_new       rows that told something new
--   rows_updated   rows that changed something
--   rows_repeated  rows that told what was known
--   rows_not_taken rows that differ from what is known, which counts
--   rows_refused   rows that could not be read
--   rows_left_out  totals, notes and other rows that hold no facts
--   notes          JSON list of sentences
--   imported_at    UTC
--   undone_at      UTC, null while it counts
select
    uploads.upload_id,
    uploads.file_name,
    uploads.sha256,
    uploads.format,
    uploads.language,
    uploads.network,
    if(upload_days.is_undated, null, upload_days.as_of) as as_of,
    coalesce(upload_days.said_on, uploads.stated_on) as stated_on,
    uploads.covered_until,
    uploads.received_on,
    uploads.rows_read,
    uploads.rows_new,
    uploads.rows_updated,
    uploads.rows_repeated,
    uploads.rows_not_taken,
    uploads.rows_refused,
    uploads.rows_left_out,
    uploads.notes,
    uploads.imported_at,
    uploads.undone_at
from uploads
inner join upload_days on uploads.upload_id = upload_days.upload_id
order by uploads.imported_at desc, uploads.upload_id asc
