-- How many reviews came each day, and how many of them were bad?
--
-- grain: one row per network and day with a rated review
-- params:
--   $from_day  date, inclusive
-- columns:
--   network  network id
--   day      on the client's clock
--   reviews  with a rating
--   bad      of one or two stars of five
select
    network,
    day,
    count(*) as reviews,
    count(*) filter (where rating <= 2) as bad
from review_days
where rating is not null and day >= $from_day
group by network, day
order by network, day
