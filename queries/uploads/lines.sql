-- Which lines of an upload became what?
--
-- grain: one row per line
-- params:
--   $upload_id  id
--   $outcome    new, updated, repeated, not_taken, refused, left_out
-- columns:
--   sheet   number of the sheet in a workbook, from 1
--   line    line of the file, or row of the sheet
--   what    the publication, day, group, page, campaign or review it speaks of
--   reason  JSON sentence, null where there is nothing to say
with

named as (
    select line, coalesce(left(text, 80), post_id) as what from posts
    where upload_id = $upload_id
    union all
    select line, strftime(day, '%Y-%m-%d') from day_values
    where upload_id = $upload_id
    union all
    select line, bucket from audience_values
    where upload_id = $upload_id
    union all
    select line, bucket from web_values
    where upload_id = $upload_id
    union all
    select line, campaign from spend
    where upload_id = $upload_id
    union all
    select line, strftime(to_day, '%Y-%m-%d') from period_values
    where upload_id = $upload_id
    union all
    select line, coalesce(left(text, 80), strftime(written_at, '%Y-%m-%d')) from mentions
    where upload_id = $upload_id
)

select
    (upload_lines.line >> 21) + 1 as sheet,
    upload_lines.line & 2097151 as line,
    min(named.what) as what,
    any_value(upload_lines.reason) as reason
from upload_lines
left join named on upload_lines.line = named.line
where upload_lines.upload_id = $upload_id and upload_lines.outcome = $outcome
group by upload_lines.line
order by sheet, line
