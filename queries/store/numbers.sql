-- Which numbers are known, and from which files?
--
-- grain: one row per number known
-- columns:
--   basis       posts, or where else it is of
--   account_id  the account
--   day         the day it is of, that of publication for a publication
--   what        the publication, group, page, campaign or review; null for the whole
--   metric      term
--   val         its value
--   upload_id   the upload it is from
--   file_name   as it came
with

numbers as (
    select 'posts' as basis, own.account_id, known.published_on as day, own.post_id as what, own.metric, own.val, own.upload_id
    from current_post_values as own
    inner join current_posts as known on own.account_id = known.account_id and own.post_id = known.post_id
    union all
    select 'days', account_id, day, null, metric, val, upload_id from current_day_values
    union all
    select 'periods', account_id, to_day, null, metric, val, upload_id from current_period_values
    union all
    select 'periods', account_id, to_day, concat(breakdown, ' ', bucket), metric, val, upload_id from current_audience_values
    union all
    select 'periods', account_id, to_day, concat(breakdown, ' ', bucket), metric, val, upload_id from current_web_values
    union all
    select 'periods', account_id, to_day, concat(campaign, ' ', part), metric, val, upload_id from current_spend
    union all
    select 'mentions', account_id, written_at::date, mention_id, 'rating', rating, upload_id from current_mentions where rating is not null
)

select
    numbers.basis,
    numbers.account_id,
    numbers.day,
    numbers.what,
    numbers.metric,
    numbers.val,
    numbers.upload_id,
    uploads.file_name
from numbers
inner join uploads on numbers.upload_id = uploads.upload_id
order by numbers.account_id, numbers.day, numbers.what, numbers.metric
