-- Which uploads count, and which accounts they speak of.
--
-- live_uploads: the uploads that count, numbered from the oldest export to the newest.
create or replace view live_uploads as
select
    upload_id,
    sha256,
    as_of,
    network,
    row_number() over (order by as_of, sha256, upload_id) as recency
from uploads
where undone_at is null;

-- stated_accounts: what each stated account stands for. An unnamed one is the only named one of its network; where
-- several are named nobody knows which it is until the user says so, and account_id is null; it is never a person's.
create or replace view stated_accounts as
with

stated as (
    select
        upload_accounts.account_id as stated_id,
        split_part(upload_accounts.account_id, ':', 1) as network,
        ends_with(upload_accounts.account_id, ':') as is_unnamed,
        coalesce(bool_or(live_uploads.upload_id is not null), false) as is_live,
        arg_max(upload_accounts.account_name, coalesce(live_uploads.recency, 0)) as account_name
    from upload_accounts
    left join live_uploads on upload_accounts.upload_id = live_uploads.upload_id
    group by upload_accounts.account_id
),

named as (
    select
        network,
        count(*) as accounts,
        min(stated_id) as account_id,
        min(account_name) as account_name
    from stated
    where is_live and not is_unnamed and not starts_with(stated_id, 'linkedin:in/')
    group by network
)

select
    stated.stated_id,
    stated.network,
    stated.is_live,
    case
        when not stated.is_unnamed or named.network is null then stated.stated_id
        when named.accounts = 1 then named.account_id
    end as account_id,
    case
        when not stated.is_unnamed or named.network is null then stated.account_name
        when named.accounts = 1 then named.account_name
    end as account_name
from stated
left join named on stated.network = named.network;

-- accounts: those of which it is known. What is said of no other counts for nothing until then.
create or replace view accounts as
select * from stated_accounts
where account_id is not null;
