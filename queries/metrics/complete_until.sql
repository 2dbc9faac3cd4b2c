-- Up to which day is a metric complete?
--
-- Posts and reviews are known up to the day of the export; of what happened by day the last two
-- days of a network are provisional, and of replies the last week; a level is what it was on the day.
--
-- grain: one row per network that reports it
-- params:
--   $metric    metric id
--   $basis     posts, days, mentions, periods
--   $networks  list of network ids, null for all
--   $accounts  list of account ids, null for all
-- columns:
--   network     network id
--   first_day   first day with a value
--   last_day    last day with a value
--   complete_until  last day that counts in a verdict
with

known as (
    select
        facts.network,
        min(facts.since) as first_day, max(facts.day) as last_day
    from facts
    inner join metric_parts
        on
            facts.basis = metric_parts.basis
            and facts.term = metric_parts.term
            and (metric_parts.network = '*' or facts.network = metric_parts.network)
    where
        metric_parts.metric = $metric and metric_parts.basis = $basis
        and ($networks is null or list_contains($networks, facts.network))
        and ($accounts is null or list_contains($accounts, facts.account_id))
    group by facts.network
),

exported as (
    select split_part(current_posts.account_id, ':', 1) as network, max(live_uploads.as_of) filter (where not live_uploads.is_undated) as as_of, 'posts' as basis
    from current_posts
    inner join live_uploads on current_posts.upload_id = live_uploads.upload_id
    group by all
    union all
    select split_part(current_mentions.account_id, ':', 1), max(live_uploads.as_of) filter (where not live_uploads.is_undated), 'mentions'
    from current_mentions
    inner join live_uploads on current_mentions.upload_id = live_uploads.upload_id
    group by all
)

select
    known.network,
    known.first_day,
    known.last_day,
    case
        when $metric in (select metric from metrics where agg = 'level' and basis = $basis) then known.last_day
        when $basis = 'days' then known.last_day - 2
        when $metric in (select metric from metric_parts where term = 'answered') then exported.as_of - 7
        else greatest(known.last_day, exported.as_of)
    end as complete_until
from known
left join exported on known.network = exported.network and exported.basis = $basis
order by known.network
