-- Which named accounts of a network tell of the same publications, by id or link?
--
-- grain: one row per two accounts
-- params:
--   $network  network id
-- columns:
--   earlier      account that an older file names
--   later        account that a newer file names
--   earlier_age  place of its first file among all, from the oldest
with

named as (
    select
        upload_accounts.account_id,
        min(live_uploads.recency) as recency
    from upload_accounts
    inner join live_uploads on upload_accounts.upload_id = live_uploads.upload_id
    where split_part(upload_accounts.account_id, ':', 1) = $network and not ends_with(upload_accounts.account_id, ':')
    group by upload_accounts.account_id
),

told as (
    select distinct
        named.account_id,
        named.recency,
        unnest(list_distinct(list_filter([post_names.post_id, post_names.link_id], lambda each: each is not null))) as name
    from post_names
    inner join named on post_names.account_id = named.account_id
    where post_names.network = $network and (select count(*) from named) > 1
)

select distinct
    one.account_id as earlier,
    other.account_id as later,
    one.recency as earlier_age
from told as one
inner join told as other
    on one.name = other.name and (one.recency, one.account_id) < (other.recency, other.account_id)
order by earlier_age, earlier, later
