-- How many visits came from each social network on each day or in each period.
--
-- social_visits: a network that sent nobody stands there with its zero. Of one period one table of a file counts: that
-- which names sources, then the one that divides least.
create or replace view social_visits as
with

chosen as (
    select
        account_id,
        from_day,
        to_day,
        metric,
        breakdown,
        bool_or(source is not null) as names_sources
    from visits_told
    group by account_id, from_day, to_day, metric, breakdown
    qualify row_number() over (
        partition by account_id, from_day, to_day, metric order by names_sources desc, length(breakdown) asc, breakdown asc
    ) = 1
),

origins as (
    select distinct
        account_id,
        source is not null as names_sources,
        coalesce(origin, split_part(account_id, ':', 1)) as origin
    from visits_told
    where origin is not null or source is null
)

select
    chosen.account_id,
    origins.origin as network,
    chosen.from_day,
    chosen.to_day,
    'social_' || chosen.metric as term,
    coalesce(sum(visits_told.val), 0) as val
from chosen
inner join origins on chosen.account_id = origins.account_id and chosen.names_sources = origins.names_sources
left join visits_told
    on
        chosen.account_id = visits_told.account_id and chosen.breakdown = visits_told.breakdown
        and chosen.from_day = visits_told.from_day and chosen.to_day = visits_told.to_day
        and chosen.metric = visits_told.metric and origins.origin = visits_told.origin
group by chosen.account_id, origins.origin, chosen.from_day, chosen.to_day, chosen.metric;
