-- When do people talk to the business?
--
-- What is told without a clock (midnight sharp) says nothing of the hour.
--
-- grain: one row per weekday and part of the day
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   weekday   1 Monday … 7 Sunday, on the client's clock
--   part      0 until 6, 1 until 12, 2 until 18, 3 until 24 o'clock
--   mentions  comments, messages and reviews
select
    isodow(here_at) as weekday,
    hour(here_at) // 6 as part,
    count(*) as mentions
from heard
where
    kind in ('comment', 'message', 'review') and cast(here_at as date) >= $from_day and cast(here_at as date) < $to_day
    and cast(written_at as time) != time '00:00:00'
group by weekday, part
order by weekday, part
