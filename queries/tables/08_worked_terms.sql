-- What files tell in other words: rates beside what they are of, lengths beside how often they were played.
--
-- A rate by itself can be put together with no other; times what it is of it can.
--
-- worked_post_terms: of a publication; worked_day_terms: of an account's day; worked_web_terms: of a website
--   thumbnail_clicks  clicks on thumbnails: how often they were shown × the share that clicked
--   played_hours      how long the views would have lasted had each been watched to its end
--   search_placed     position × how often it was shown; bounced_sessions those that did not engage
create or replace view worked_post_terms as
select
    rates.account_id,
    rates.post_id,
    'thumbnail_clicks' as term,
    shown.val * rates.val / 100 as val
from current_post_values as rates
inner join current_post_values as shown on rates.account_id = shown.account_id and rates.post_id = shown.post_id
where rates.metric = 'thumbnail_click_percent' and shown.metric = 'impressions'
union all
select
    current_posts.account_id,
    current_posts.post_id,
    'played_hours',
    played.val * current_posts.duration_seconds / 3600
from current_posts
inner join current_post_values as played on current_posts.account_id = played.account_id and current_posts.post_id = played.post_id
where current_posts.duration_seconds > 0 and played.metric = 'views';

create or replace view worked_day_terms as
select
    rates.account_id,
    rates.day,
    'thumbnail_clicks' as term,
    shown.val * rates.val / 100 as val
from current_day_values as rates
inner join current_day_values as shown on rates.account_id = shown.account_id and rates.day = shown.day
where rates.metric = 'thumbnail_click_percent' and shown.metric = 'impressions';

create or replace view worked_web_terms as
select
    one.account_id,
    one.from_day,
    one.to_day,
    if(one.metric = 'search_position', 'search_placed', 'bounced_sessions') as term,
    if(one.metric = 'search_position', one.val * whole.val, whole.val - one.val) as val
from current_web_values as one
inner join current_web_values as whole
    on one.account_id = whole.account_id and one.from_day = whole.from_day and one.to_day = whole.to_day and one.bucket = whole.bucket
where
    one.breakdown = 'none' and whole.breakdown = 'none'
    and (one.metric, whole.metric) in (('search_position', 'search_impressions'), ('engaged_sessions', 'sessions'));
