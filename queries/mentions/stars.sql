-- How do the ratings divide?
--
-- grain: one row per number of stars given
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   stars    1 to 5
--   reviews  how many gave them
select
    round(rating)::integer as stars,
    count(*) as reviews
from review_days
where rating is not null and day >= $from_day and day < $to_day
group by stars
order by stars desc
