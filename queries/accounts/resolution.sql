-- Which account does each stated account stand for?
--
-- grain: one row per account that a counting upload states
-- columns:
--   stated_id     network:id as files write it; `network:` is an unnamed one
--   network       network id
--   account_id    the account it stands for, null while nobody knows
--   account_name  its handle or name, null where no file tells it
select
    stated_id,
    network,
    account_id,
    account_name
from stated_accounts
where is_live
order by stated_id
