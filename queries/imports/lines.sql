-- What becomes of each line of an upload, as far as can be told before what is known is derived anew?
--
-- A line of which nothing was known is new; one that differs from what is known is not taken until that is derived.
-- What it differs in is kept for as long as this import lasts.
--
-- params:
--   $upload_id    an upload whose observations have just been added
--   $not_counted  why a line is left out that holds nothing but doubtful values, as JSON
--   $from_line    the first of the lines asked about, so that a large upload fits into memory slice by slice: a range
--   $to_line      is sought where the observations lie, a remainder only after they were joined; exclusive
create or replace temp table own_things as
select
    own.line,
    own.thing,
    own.said,
    known.said as known
from (select * from stated where upload_id = $upload_id and line >= $from_line and line < $to_line) as own
left join current_things as known on own.thing = known.thing;

create temp table if not exists differing (line integer, thing ubigint, said ubigint);

insert into differing
select
    line,
    thing,
    said
from own_things
where
    known is distinct from said
    and line in (select line from own_things where known is not null);

insert into upload_lines by name
with

lines as (
    select
        line,
        count(known) > 0 as is_known,
        bool_or(known is distinct from said) as differs
    from own_things
    group by line
),

doubtful as (
    select line from day_values where upload_id = $upload_id and is_doubtful
    union
    select line from post_values where upload_id = $upload_id and is_doubtful
)

select
    $upload_id as upload_id,
    line,
    case when not is_known then 'new' when differs then 'not_taken' else 'repeated' end as outcome,
    null as reason
from lines
union all
select $upload_id, line, 'left_out', $not_counted
from doubtful
anti join lines on doubtful.line = lines.line
where line >= $from_line and line < $to_line;
