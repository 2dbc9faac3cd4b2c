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
--   as_of          the day up to which it tells: as its user says, as it states, or the last it covers
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
with

said as (
    select upload_id, arg_max_null(answer, said_at)::date as said_on
    from upload_statements
    where what = 'exported_on'
    group by upload_id
)

select
    uploads.upload_id,
    uploads.file_name,
    uploads.sha256,
    uploads.format,
    uploads.language,
    uploads.network,
    coalesce(said.said_on, uploads.stated_on, uploads.covered_until, uploads.received_on) as as_of,
    coalesce(said.said_on, uploads.stated_on) as stated_on,
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
left join said on uploads.upload_id = said.upload_id
order by uploads.imported_at desc, uploads.upload_id asc
