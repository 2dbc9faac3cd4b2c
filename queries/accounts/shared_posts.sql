-- Which named accounts of a network tell of the same publications, by id or link, and how many of all they tell of?
--
-- grain: one row per two accounts
-- params:
--   $network  network id
-- columns:
--   earlier      account that an older file names
--   later        account that a newer file names
--   earlier_age  place of its first file among all, from the oldest
--   shared       publications in both
--   of_fewer     publications of the account with fewer, in the days that both speak of
with

named as (select account_id, recency from named_accounts where network = $network),

own as (
    select post_names.account_id, named.recency, post_names.post_id, post_names.link_id, any_value(post_names.published_on) as day
    from post_names
    inner join named on post_names.account_id = named.account_id
    where post_names.network = $network and (select count(*) from named) > 1
    group by all
),

told as (
    select *, unnest(list_distinct(list_filter([post_id, link_id], lambda each: each is not null))) as name from own
),

pairs as (
    select
        one.account_id as earlier,
        other.account_id as later,
        one.recency as earlier_age,
        least(count(distinct one.post_id), count(distinct other.post_id)) as shared
    from told as one
    inner join told as other on one.name = other.name and (one.recency, one.account_id) < (other.recency, other.account_id)
    group by all
),

spans as (select account_id, min(day) as from_day, max(day) as to_day from own group by account_id),

counted as (
    select pairs.*, own.account_id, count(distinct own.post_id) as posts
    from pairs
    inner join spans as one on pairs.earlier = one.account_id
    inner join spans as other on pairs.later = other.account_id
    inner join own on own.account_id in (pairs.earlier, pairs.later)
    where own.day is null or own.day between greatest(one.from_day, other.from_day) and least(one.to_day, other.to_day)
    group by all
)

select earlier, later, earlier_age, shared, greatest(min(posts), shared)::integer as of_fewer
from counted
group by earlier, later, earlier_age, shared
order by earlier_age, earlier, later
