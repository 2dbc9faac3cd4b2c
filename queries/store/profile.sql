-- Who is the business?
--
-- grain: one row, none before it was asked
-- columns:
--   name       of the business
--   language   es, en
--   time_zone  IANA
--   country    ISO 3166
select
    name,
    language,
    time_zone,
    country
from profile
order by said_at desc
limit 1
