-- What do the rows of an upload say that is known otherwise, and by which file?
--
-- grain: one row per line and number; a text that differs has no number
-- params:
--   $upload_id  id
-- columns:
--   sheet      number of the sheet in a workbook, from 1
--   line       line of the file, or row of the sheet
--   day        the day it is of, null for a publication
--   what       the publication, group, page or campaign it speaks of
--   metric     term, null for a text
--   val        what this file says
--   known      what counts
--   file_name  the file that it is from
with

numbers as (
    select
        told.line,
        told.day,
        told.what,
        told.metric,
        told.val,
        known.val as known,
        known.upload_id
    from (from told_values where upload_id = $upload_id) as told
    inner join known_values as known on told.thing = known.thing and told.val <> known.val
),

texts as (
    select
        own.line,
        current_things.upload_id
    from (from stated where upload_id = $upload_id) as own
    inner join current_things on own.thing = current_things.thing and own.said <> current_things.said
    where own.line not in (select line from numbers)
),

each as (
    select * from numbers
    union all by name
    select * from texts
)

select
    (each.line >> 21) + 1 as sheet,
    each.line & 2097151 as line,
    each.day,
    coalesce(left(current_posts.text, 80), each.what) as what,
    each.metric,
    each.val,
    each.known,
    uploads.file_name
from each
inner join uploads on each.upload_id = uploads.upload_id
left join current_posts on each.day is null and each.what = current_posts.post_id
order by sheet, line, each.metric
