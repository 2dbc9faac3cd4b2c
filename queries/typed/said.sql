-- What was typed in for which month, by whom, and what of it stands?
--
-- grain: one row per statement, the newest month first, of each the newest statement first
-- columns:
--   month     its first day
--   term      what is counted
--   network   of followers, else null
--   currency  of money, else null
--   val       null where it was taken back
--   author    who typed it in
--   said_at   when, UTC
--   stands    whether no later one speaks of the same
select
    month,
    term,
    network,
    currency,
    val,
    author,
    said_at,
    row_number() over (partition by month, term, network, currency order by said_at desc) = 1 as stands
from typed_numbers
order by month desc, said_at desc, term asc, network asc, currency asc
