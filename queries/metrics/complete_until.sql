-- Up to which day are metrics complete, account by account?
--
-- Posts and reviews are known up to the day of the export; of what happened by day the last two
-- days of a network are provisional, and of replies the last week; a level is what it was on the day.
--
-- grain: one row per metric, basis and account that reports it
-- params:
--   $metrics   list of metric ids
--   $bases     list of their bases (posts, days, mentions, periods), one beside each metric
-- columns:
--   metric      metric id
--   basis       posts, days, mentions, periods
--   network     network id
--   account_id  account id
--   first_day   first day with a value
--   last_day    last day with a value
--   complete_until  last day that counts in a verdict
with

asked as (select unnest($metrics) as metric, unnest($bases) as basis),

known as (
    select
        asked.metric, asked.basis, facts.network, facts.account_id,
        min(facts.since) as first_day, max(facts.day) as last_day
    from facts
    inner join metric_parts
        on
            facts.basis = metric_parts.basis
            and facts.term = metric_parts.term
            and (metric_parts.network = '*' or facts.network = metric_parts.network)
    inner join asked on metric_parts.metric = asked.metric and metric_parts.basis = asked.basis
    where list_contains($bases, facts.basis)
    group by all
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
    known.metric, known.basis, known.network, known.account_id, known.first_day, known.last_day,
    case
        when metrics.agg = 'level' then known.last_day
        when known.basis = 'days' then known.last_day - 2
        when known.metric in (select metric from metric_parts where term = 'answered') then exported.as_of - 7
        else greatest(known.last_day, exported.as_of)
    end as complete_until
from known
inner join metrics on known.metric = metrics.metric and known.basis = metrics.basis
left join exported on known.network = exported.network and known.basis = exported.basis
order by known.metric, known.basis, known.network, known.account_id
