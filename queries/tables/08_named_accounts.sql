-- Which accounts files name, and how long ago was the first of these files made?
--
-- named_accounts: `recency` is the place of that file among all, from the oldest.
create or replace view named_accounts as
select
    upload_accounts.account_id,
    split_part(upload_accounts.account_id, ':', 1) as network,
    min(live_uploads.recency) as recency
from upload_accounts
inner join live_uploads on upload_accounts.upload_id = live_uploads.upload_id
where not ends_with(upload_accounts.account_id, ':')
group by upload_accounts.account_id;
