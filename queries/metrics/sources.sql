-- On which files do metrics rest?
--
-- grain: one row per metric, basis and file
-- params:
--   $metrics   list of metric ids
--   $bases     list of their bases (posts, days, mentions, periods), one beside each metric
--   $networks  network ids, null for all
-- columns:
--   metric     metric id
--   basis      posts, days, mentions, periods
--   file_name  as it came
--   network    network id
--   format     format id
--   as_of      the day up to which it tells: stated, else the last covered
with

asked as (select unnest($metrics) as metric, unnest($bases) as basis),

used as (
    select current_post_values.upload_id, 'posts' as basis, current_post_values.metric as term, split_part(account_id, ':', 1) as network
    from current_post_values
    union
    select upload_id, 'posts', 'posts', split_part(account_id, ':', 1) from current_posts
    union
    select upload_id, 'days', metric, split_part(account_id, ':', 1) from current_day_values
    union
    select
        upload_id, 'mentions', unnest(case kind
            when 'review' then ['reviews', 'rating', 'rated', 'low_ratings', 'answered', 'answer_hours', 'recommends', 'asked']
            when 'survey' then ['promoters', 'surveyed']
            else [kind || 's_received', 'due', 'due_answered', 'due_in_a_day', 'voice', 'voices']
        end), split_part(account_id, ':', 1)
    from current_mentions
    union
    select upload_id, if(from_day = to_day, 'days', 'periods'), metric, split_part(account_id, ':', 1) from current_period_values
    union
    select upload_id, if(from_day = to_day, 'days', 'periods'), if(metric = 'spend', metric, 'paid_' || metric), split_part(account_id, ':', 1) from current_spend
    union
    select upload_id, if(from_day = to_day, 'days', 'periods'), metric, split_part(account_id, ':', 1) from current_web_values
    where breakdown = 'none'
    union
    select upload_id, if(current_spans.from_day = current_spans.to_day, 'days', 'periods'), term, network from current_spans
    inner join current_web_values
        on current_spans.account_id = current_web_values.account_id and current_spans.to_day = current_web_values.to_day and starts_with(term, 'social_')
    union
    select upload_id, 'periods', unnest(['branded_impressions', 'named_impressions']), 'google_search' from current_web_values
    where breakdown = 'query'
)

select distinct metric_parts.metric, metric_parts.basis, live_uploads.file_name, used.network, live_uploads.format, live_uploads.as_of
from used
inner join live_uploads on used.upload_id = live_uploads.upload_id
inner join metric_parts
    on
        used.basis = metric_parts.basis
        and used.term = metric_parts.term
        and (metric_parts.network = '*' or used.network = metric_parts.network)
inner join asked on metric_parts.metric = asked.metric and metric_parts.basis = asked.basis
where $networks is null or list_contains($networks, used.network)
order by live_uploads.as_of desc, live_uploads.file_name asc
