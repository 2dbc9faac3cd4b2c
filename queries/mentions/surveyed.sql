-- How likely are people to recommend the business, of those who were asked on a scale to 10?
--
-- grain: one row
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   asked       who gave a number
--   promoters   9 and 10
--   detractors  0 to 6
select
    count(rating) as asked,
    count(*) filter (where rating >= 9) as promoters,
    count(*) filter (where rating <= 6) as detractors
from heard
where
    kind = 'survey' and rating_scale = 10
    and cast(here_at as date) >= $from_day and cast(here_at as date) < $to_day
