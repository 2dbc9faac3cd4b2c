-- What is said of files beside what they say themselves, as it stands now?
--
-- grain: one row per upload and thing said; what was withdrawn is left out
-- columns:
--   upload_id  id
--   what       exported_on, account, year, order, beside_on, apart
--   answer     a day, a name, a year, dmy or mdy; a day; yes
--   said_at    UTC
select
    upload_id,
    what,
    last(answer order by said_at) as answer,
    max(said_at) as said_at
from upload_statements
group by upload_id, what
having answer is not null
order by upload_id, what
