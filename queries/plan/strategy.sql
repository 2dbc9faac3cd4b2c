-- What does the strategy say, part by part?
--
-- grain: one row per part
-- columns:
--   part     audience, pillars, rhythm, refusals
--   text     in the user's words
--   said_at  UTC
select
    part,
    arg_max(text, said_at) as text,
    max(said_at) as said_at
from strategy
group by part
order by part
