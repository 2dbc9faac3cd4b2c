-- How often was searched for the business by its name?
--
-- brand_searches: searches that hold a brand word beside all that are told by their words; rare ones never are. A table
-- of searches that does not say of which days it is has those of the chart that came in the same archive.
create or replace view brand_searches as
with

charted as (
    select
        regexp_extract(live_uploads.file_name, '^(.*\.zip)/', 1) as archive,
        min(web_values.from_day) as from_day,
        max(web_values.to_day) as to_day
    from web_values
    inner join live_uploads on web_values.upload_id = live_uploads.upload_id
    where web_values.breakdown = 'none' and starts_with(web_values.account_id, 'google_search:')
    group by archive
    having archive != ''
),

searched as (
    select
        searches.account_id,
        if(searches.from_day < searches.to_day, searches.from_day, charted.from_day) as from_day,
        if(searches.from_day < searches.to_day, searches.to_day, charted.to_day) as to_day,
        searches.val,
        if(searches.metric = 'search_clicks', 'clicks', 'impressions') as what,
        (select count(*) from brand_words where contains(strip_accents(lower(searches.bucket)), brand_words.word)) > 0 as is_branded
    from current_web_values as searches
    inner join live_uploads on searches.upload_id = live_uploads.upload_id
    left join charted on regexp_extract(live_uploads.file_name, '^(.*\.zip)/', 1) = charted.archive
    where searches.breakdown = 'query' and searches.metric in ('search_clicks', 'search_impressions')
),

told as (
    select * from searched
    where from_day < to_day and (select count(*) from brand_words) > 0
)

select account_id, from_day, to_day, 'branded_' || what as term, coalesce(sum(val) filter (where is_branded), 0) as val from told
group by account_id, from_day, to_day, what
union all
select account_id, from_day, to_day, 'named_' || what, sum(val) from told
group by account_id, from_day, to_day, what;
