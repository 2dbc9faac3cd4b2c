-- How many followed an account when some days began and when they ended, and how many left in them?
--
-- grain: one row per account whose followers are counted both before or at the start, and within
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   network    network id
--   account_id the account
--   first_day  of the level it starts from: the last one by the day before, else the first within
--   first      that level
--   last_day   of the last level within
--   last       that level
--   lost       those who left, null where no file tells
with

levels as (
    select network, account_id, day, val from facts
    where basis = 'days' and term = 'followers' and day < $to_day
),

starts as (
    select
        account_id,
        coalesce(max(day) filter (where day < $from_day and $from_day - day <= 31), min(day) filter (where day >= $from_day)) as first_day,
        max(day) filter (where day >= $from_day) as last_day
    from levels
    group by account_id
),

gone as (
    select account_id, sum(val) as lost from facts
    where basis = 'days' and term = 'lost_followers' and day >= $from_day and day < $to_day
    group by account_id
)

select
    opened.network,
    starts.account_id,
    starts.first_day,
    opened.val as first,
    starts.last_day,
    closed.val as last,
    gone.lost
from starts
inner join levels as opened on starts.account_id = opened.account_id and starts.first_day = opened.day
inner join levels as closed on starts.account_id = closed.account_id and starts.last_day = closed.day
left join gone on starts.account_id = gone.account_id
where starts.first_day < starts.last_day
order by opened.network asc, starts.account_id asc
