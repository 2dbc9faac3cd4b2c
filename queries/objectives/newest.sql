-- Up to which day do the files speak of a network at all, on each basis?
--
-- grain: one row per basis and network
-- columns:
--   basis    posts, days, periods
--   network  network id
--   newest   last day with any value
with

told as (
    select 'posts' as basis, network, day from own_posts
    union all
    select 'days', split_part(account_id, ':', 1), day from current_day_values
    union all
    select 'days', split_part(accounts.account_id, ':', 1), coverage.to_day from coverage
    inner join live_uploads on coverage.upload_id = live_uploads.upload_id
    inner join accounts on coverage.account_id = accounts.stated_id
    where coverage.absent_means = 'zero'
    union all
    select if(from_day = to_day, 'days', 'periods'), split_part(account_id, ':', 1), to_day from current_period_values
    union all
    select if(from_day = to_day, 'days', 'periods'), split_part(account_id, ':', 1), to_day from current_web_values
    union all
    select if(from_day = to_day, 'days', 'periods'), split_part(account_id, ':', 1), to_day from current_spend
)

select
    basis,
    network,
    max(day) as newest
from told
group by basis, network
order by basis, network
