-- Which comments stand beside the slides of a period?
--
-- grain: one row per slide
-- params:
--   $first_day  date, inclusive
--   $last_day   date, inclusive
-- columns:
--   slide  key of the slide
--   text   in the user's words
select
    slide,
    arg_max(text, said_at) as text
from comments
where first_day = $first_day and last_day = $last_day
group by slide
having arg_max(text, said_at) <> ''
order by slide
