-- Which visits to the website are told by where they came from.
--
-- visits_told: sessions, and those that engaged or converted, as a table of a file divides them; only tables whose rows
-- share no visit. `origin` is the network that a source names, the property's own where only «social» is said, else null.
create or replace view visits_told as
with

parted as (
    select
        account_id,
        from_day,
        to_day,
        breakdown,
        metric,
        val,
        string_split(breakdown, '+') as names,
        string_split(bucket, ' · ') as cells
    from current_web_values
    where
        metric in ('sessions', 'engaged_sessions', 'conversions')
        and regexp_full_match(breakdown, '((source_medium|source|medium|channel|campaign|landing_page|device|country|hour|new_or_returning)(\+|$))+')
),

named as (
    select
        account_id,
        from_day,
        to_day,
        breakdown,
        metric,
        val,
        coalesce(cells[list_position(names, 'source')], split_part(cells[list_position(names, 'source_medium')], ' / ', 1)) as source,
        coalesce(cells[list_position(names, 'medium')], split_part(cells[list_position(names, 'source_medium')], ' / ', 2)) as medium,
        cells[list_position(names, 'channel')] as channel,
        cells[list_position(names, 'campaign')] as campaign,
        cells[list_position(names, 'landing_page')] as landing_page
    from parted
)

select
    named.*,
    coalesce(
        social_sources.network,
        if(
            regexp_matches(lower(concat_ws(' ', named.medium, named.channel)), 'social|redes|^sm$'),
            split_part(named.account_id, ':', 1),
            null
        )
    ) as origin
from named
left join social_sources
    on regexp_replace(lower(trim(named.source)), '^(www|m|l|lm|out|away|mobile|web)\.', '') = social_sources.source
where named.source is not null or named.medium is not null or named.channel is not null;
