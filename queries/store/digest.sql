-- What is all that is known, as one number? Equal for equal stores, whatever the order of imports.
--
-- grain: one row
-- columns:
--   things  number of facts known
--   digest  sum of the facts' hashes
select
    count(*) as things,
    coalesce(sum(hash(thing, said)), 0)::varchar as digest
from current_things
