-- From where did people come to the website, and what did they do there?
--
-- Of one day or period one table counts, and of periods that share days the shorter, so that no visit counts twice.
--
-- grain: one row per bucket
-- params:
--   $by        source, channel, campaign, landing_page
--   $social    whether only visits from social networks count
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   bucket            as written in the file; of a source with its medium
--   network           social network it belongs to, null for none
--   sessions          visits
--   engaged_sessions  visits that engaged, null where not told
--   conversions       key events, null where not told
with

named as (
    select
        *,
        case $by when 'source' then concat_ws(' / ', source, medium) when 'channel' then channel when 'campaign' then campaign else landing_page end as bucket
    from visits_told
    where from_day >= $from_day and to_day < $to_day and (origin is not null or not $social)
),

tables as (
    select account_id, breakdown, metric, from_day, to_day from named
    where nullif(bucket, '') is not null
    group by account_id, breakdown, metric, from_day, to_day
    qualify row_number() over (partition by account_id, metric, from_day, to_day order by length(breakdown), breakdown) = 1
),

chosen as (
    select * from tables
    where not exists (
        select 1 from tables as other
        where
            other.account_id = tables.account_id and other.metric = tables.metric
            and other.from_day <= tables.to_day and other.to_day >= tables.from_day
            and (other.to_day - other.from_day, tables.to_day) < (tables.to_day - tables.from_day, other.to_day)
    )
)

select
    named.bucket,
    any_value(named.origin) as network,
    sum(named.val) filter (where named.metric = 'sessions') as sessions,
    sum(named.val) filter (where named.metric = 'engaged_sessions') as engaged_sessions,
    sum(named.val) filter (where named.metric = 'conversions') as conversions
from named
inner join chosen
    on
        named.account_id = chosen.account_id and named.breakdown = chosen.breakdown and named.metric = chosen.metric
        and named.from_day = chosen.from_day and named.to_day = chosen.to_day
group by named.bucket
order by sessions desc nulls last, named.bucket asc
