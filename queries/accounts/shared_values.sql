-- Which named places or websites tell the same reviews or numbers, and of how many that both tell?
--
-- One that has changed its name tells what it told before. Small numbers are the same by chance, and so are a few: five and
-- more count, and half of those that both tell.
--
-- grain: one row per two accounts
-- params:
--   $network  network id of places or websites
-- columns:
--   earlier      account that an older file names
--   later        account that a newer file names
--   earlier_age  place of its first file among all, from the oldest
--   shared       numbers and reviews that are the same in both
--   of_fewer     those that both tell
with

named as (select account_id, recency from named_accounts where network = $network),

told as (
    select upload_id, account_id, hash(mention_id) as thing, 0 as val from mentions
    union all
    select upload_id, account_id, hash(from_day, to_day, breakdown, bucket, metric), val from web_values
    where val >= 10
    union all
    select upload_id, account_id, hash(from_day, to_day, metric), val from period_values
    where val >= 10
),

own as (
    select told.account_id, named.recency, told.thing, max(told.val) as val
    from told
    inner join named on told.account_id = named.account_id
    inner join live_uploads on told.upload_id = live_uploads.upload_id
    where (select count(*) from named) > 1
    group by told.account_id, named.recency, told.thing
)

select
    one.account_id as earlier,
    other.account_id as later,
    one.recency as earlier_age,
    count(*) filter (where one.val = other.val)::integer as shared,
    count(*)::integer as of_fewer
from own as one
inner join own as other on one.thing = other.thing and (one.recency, one.account_id) < (other.recency, other.account_id)
group by earlier, later, earlier_age
having shared >= 5 and 2 * shared >= of_fewer
order by earlier_age, earlier, later
