-- Which files were received, the newest first?
--
-- grain: one row per upload
-- columns:
--   upload_id      id
--   file_name      as it came
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
    upload_id,
    file_name,
    format,
    language,
    network,
    coalesce(said.said_on, stated_on, covered_until, received_on) as as_of,
    coalesce(said.said_on, stated_on) as stated_on,
    covered_until,
    received_on,
    rows_read,
    rows_new,
    rows_updated,
    rows_repeated,
    rows_not_taken,
    rows_refused,
    rows_left_out,
    notes,
    imported_at,
    undone_at
from uploads
left join said using (upload_id)
order by imported_at desc, upload_id asc
