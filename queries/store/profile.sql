-- Who is the business?
--
-- grain: one row, none before it was asked
-- columns:
--   name       of the business
--   language   es, en
--   time_zone  IANA
--   country    ISO 3166
--   region     subdivision of the country, null where none was said
select
    name,
    language,
    time_zone,
    country,
    region
from profile
order by said_at desc
limit 1
