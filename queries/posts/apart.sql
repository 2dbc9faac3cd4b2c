-- How many publications of some days are stories, and how many bear no day, so that no sum by day holds them?
--
-- grain: one row per network with a publication
-- params:
--   $from_day  first day, inclusive
--   $to_day    date, exclusive
-- columns:
--   network  network id
--   posts    publications of these days
--   stories  those of them that are stories
--   undated  publications without a day, of whatever time
select
    network,
    count(*) filter (where day >= $from_day and day < $to_day) as posts,
    count(*) filter (where kind = 'story' and day >= $from_day and day < $to_day) as stories,
    count(*) filter (where day is null) as undated
from own_posts
group by network
order by network
