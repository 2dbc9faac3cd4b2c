-- Which audiences does the strategy aim at?
--
-- grain: one row per audience that stands, the first stated first
-- columns:
--   audience_id  id
--   name         in the user's words
--   age_from     youngest age, null where it does not matter
--   age_to       oldest age, included
--   places       parted by semicolons
--   languages    parted by semicolons
--   interests    in the user's words
select
    audience_id,
    last(name order by said_at) as name,
    last(age_from order by said_at) as age_from,
    last(age_to order by said_at) as age_to,
    last(places order by said_at) as places,
    last(languages order by said_at) as languages,
    last(interests order by said_at) as interests
from audiences
where audience_id not in (select thing_id from withdrawn)
group by audience_id
order by min(said_at) asc, audience_id asc
