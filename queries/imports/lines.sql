-- What becomes of each line of an upload, before what is known is derived anew?
--
-- params:
--   $upload_id    an upload whose observations have just been added
--   $not_counted  why a line is left out that holds nothing but doubtful values, as JSON
--   $slices       in how many slices it is done, so that a large upload fits into memory
--   $slice        which of them, from 0
insert into upload_lines by name
with

known as (
    select
        current_things.thing,
        current_things.said,
        live_uploads.recency
    from current_things
    inner join live_uploads on current_things.upload_id = live_uploads.upload_id
),

own as (
    select
        stated.line,
        hash(accounts.account_id, stated.thing) as thing,
        stated.said,
        live_uploads.recency
    from stated
    inner join accounts on stated.account_id = accounts.stated_id
    inner join live_uploads on stated.upload_id = live_uploads.upload_id
    where stated.upload_id = $upload_id and stated.line % $slices = $slice
),

lines as (
    select
        own.line,
        bool_or(known.thing is not null) as is_known,
        bool_or(known.thing is null or (known.said <> own.said and known.recency < own.recency)) as changes
    from own
    left join known on own.thing = known.thing
    group by own.line
),

doubtful as (
    select line from day_values where upload_id = $upload_id and is_doubtful
    union
    select line from post_values where upload_id = $upload_id and is_doubtful
)

select
    $upload_id as upload_id,
    line,
    case when not is_known then 'new' when changes then 'updated' else 'repeated' end as outcome,
    null as reason
from lines
union all
select $upload_id, line, 'left_out', $not_counted
from doubtful
anti join lines on doubtful.line = lines.line
where line % $slices = $slice
