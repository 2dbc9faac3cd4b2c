-- Which accounts share publications, are taken for one, or are asked about?
--
-- grain: one row per two accounts
-- columns:
--   network       network id
--   earlier       the one that an older file names
--   later         the other
--   earlier_name  its handle or name as files tell it; its own part of the id where none does
--   later_name    that of the other
--   shared        publications in both
--   of_fewer      publications of the account with fewer, in the days that both speak of
--   verdict       same, asked, apart
--   is_said       whether its user said so
with

names as (
    select
        upload_accounts.account_id,
        arg_max(upload_accounts.account_name, live_uploads.recency) as account_name
    from upload_accounts
    inner join live_uploads on upload_accounts.upload_id = live_uploads.upload_id
    group by upload_accounts.account_id
)

select
    account_pairs.network,
    account_pairs.earlier,
    account_pairs.later,
    coalesce(one.account_name, split_part(account_pairs.earlier, ':', 2)) as earlier_name,
    coalesce(other.account_name, split_part(account_pairs.later, ':', 2)) as later_name,
    account_pairs.shared,
    account_pairs.of_fewer,
    account_pairs.verdict,
    account_pairs.is_said
from account_pairs
inner join names as one on account_pairs.earlier = one.account_id
inner join names as other on account_pairs.later = other.account_id
order by account_pairs.network, account_pairs.earlier, account_pairs.later
