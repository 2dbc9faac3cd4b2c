-- Which accounts uploads speak of.
--
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
        max(coalesce(live_uploads.recency, 0)) as recency,
        arg_max(upload_accounts.account_name, coalesce(live_uploads.recency, 0)) as account_name,
        coalesce(bool_or(upload_statements.what is not null), false) as is_apart,
        coalesce(any_value(account_links.same_as), upload_accounts.account_id) as account_id
    from upload_accounts
    left join live_uploads on upload_accounts.upload_id = live_uploads.upload_id
    left join account_links on upload_accounts.account_id = account_links.account_id
    left join upload_statements on live_uploads.upload_id = upload_statements.upload_id and upload_statements.what = 'apart'
    group by upload_accounts.account_id
),

named as (
    select
        network,
        count(distinct account_id) as accounts,
        min(account_id) as account_id
    from stated
    where is_live and not is_unnamed and not starts_with(stated_id, 'linkedin:in/')
    group by network
),

resolved as (
    select
        stated.*,
        case
            when not stated.is_unnamed or stated.is_apart or named.network is null then stated.account_id
            when named.accounts = 1 then named.account_id
        end as known_id
    from stated
    left join named on stated.network = named.network
)

select -- one that has changed its name goes by the newest; an id is no name where any file tells one
    stated_id,
    network,
    is_live,
    known_id as account_id,
    if(known_id is not null, coalesce(
        arg_max(account_name, recency) filter (where account_name != substr(known_id, strpos(known_id, ':') + 1)) over own,
        arg_max(account_name, recency) over own
    ), null) as account_name
from resolved
window own as (partition by known_id);

-- accounts: those of which it is known. What is said of no other counts for nothing until then.
create or replace view accounts as
select * from stated_accounts where account_id is not null;
