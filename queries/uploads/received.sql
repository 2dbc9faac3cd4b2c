-- Which days and accounts does each upload speak of?
--
-- grain: one row per upload with facts
-- columns:
--   upload_id  id
--   first_day  first day it says anything of, null where it names no day
--   last_day   last day it says anything of
--   accounts   names of the accounts, those it does not name left out; null where it names none
with

said as (
    select upload_id, min(published_on) as first_day, max(published_on) as last_day
    from posts
    group by upload_id
    union all
    select upload_id, min(day), max(day)
    from day_values
    group by upload_id
    union all
    select upload_id, min(from_day), max(to_day)
    from period_values
    where upload_id in (select upload_id from upload_days where not is_undated)
    group by upload_id
    union all
    select upload_id, min(from_day), max(to_day)
    from audience_values
    where upload_id in (select upload_id from upload_days where not is_undated)
    group by upload_id
    union all
    select upload_id, min(from_day), max(to_day)
    from web_values
    where upload_id in (select upload_id from upload_days where not is_undated)
    group by upload_id
    union all
    select upload_id, min(written_at)::date, max(written_at)::date
    from mentions
    group by upload_id
),

named as (
    select
        upload_id,
        string_agg(distinct account_name, ', ' order by account_name) as accounts
    from upload_accounts
    where account_name is not null
    group by upload_id
)

select
    said.upload_id,
    min(said.first_day) as first_day,
    max(said.last_day) as last_day,
    any_value(named.accounts) as accounts
from said
left join named on said.upload_id = named.upload_id
group by said.upload_id
