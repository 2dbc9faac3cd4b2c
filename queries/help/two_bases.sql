-- Interactions of the posts published last month, and interactions received last month: how far apart?
--
-- grain: one row per network and account that reports both
-- columns:
--   network       network id
--   account_id    id
--   month         first day of the last whole month of days
--   posts         how many were published in it
--   of_posts      their interactions, as last seen
--   received      interactions the account received in it, on posts of any age
with

amounts as (
    select network, account_id, basis, day, numerator as val
    from measured('posts')
    where metric = 'interactions'
    union all
    select network, account_id, basis, day, numerator
    from measured('days')
    where metric = 'interactions'
),

last_month as (
    select account_id, (date_trunc('month', max(day) + 1) - interval 1 month)::date as month
    from amounts
    where basis = 'days'
    group by account_id
)

select
    amounts.network,
    amounts.account_id,
    last_month.month,
    count(*) filter (where amounts.basis = 'posts') as posts,
    sum(amounts.val) filter (where amounts.basis = 'posts') as of_posts,
    sum(amounts.val) filter (where amounts.basis = 'days') as received
from amounts
inner join last_month on amounts.account_id = last_month.account_id and date_trunc('month', amounts.day) = last_month.month
group by amounts.network, amounts.account_id, last_month.month
having of_posts is not null and received is not null
order by amounts.network, amounts.account_id
