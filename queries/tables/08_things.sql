-- Every fact as two numbers: which thing, and what is said of it.
--
-- stated: by every upload, publications under their one account and id; current_things: known now. Both say the
-- same of the same.
create or replace view stated_elsewhere as
select upload_id, line, account_id as stated_id, hash('day', day, metric) as thing, hash(val) as said from day_values
where not coalesce(is_doubtful, false)
union all
select upload_id, line, account_id, hash('period', from_day, to_day, metric), hash(val) from period_values
union all
select upload_id, line, account_id, hash('audience', from_day, to_day, breakdown, bucket, metric), hash(val) from audience_values
union all
select upload_id, line, account_id, hash('web', from_day, to_day, breakdown, bucket, metric), hash(val) from web_values
union all
select upload_id, line, account_id, hash('spend', from_day, to_day, campaign, part, currency, metric), hash(val) from spend
union all
select upload_id, line, account_id, hash('mention', mention_id), hash(kind, written_at, author, rating, rating_scale, text, link, answered_at, answer) from mentions;

create or replace view stated as
select upload_id, line, hash(account_id, hash('post', post_id)) as thing, hash(published_at, published_on, kind, text, link, duration_seconds, published_by) as said
from told_posts
union all
select upload_id, line, hash(account_id, hash('post_value', post_id, metric)), hash(val) from told_post_values
union all
select stated_elsewhere.upload_id, stated_elsewhere.line, hash(accounts.account_id, stated_elsewhere.thing), stated_elsewhere.said
from stated_elsewhere
inner join accounts on stated_elsewhere.stated_id = accounts.stated_id;

create or replace view current_things as
select upload_id, hash(account_id, hash('post', post_id)) as thing, hash(published_at, published_on, kind, text, link, duration_seconds, published_by) as said from current_posts
union all
select upload_id, hash(account_id, hash('post_value', post_id, metric)), hash(val) from current_post_values
union all
select upload_id, hash(account_id, hash('day', day, metric)), hash(val) from current_day_values
union all
select upload_id, hash(account_id, hash('period', from_day, to_day, metric)), hash(val) from current_period_values
union all
select upload_id, hash(account_id, hash('audience', from_day, to_day, breakdown, bucket, metric)), hash(val) from current_audience_values
union all
select upload_id, hash(account_id, hash('web', from_day, to_day, breakdown, bucket, metric)), hash(val) from current_web_values
union all
select upload_id, hash(account_id, hash('spend', from_day, to_day, campaign, part, currency, metric)), hash(val) from current_spend
union all
select upload_id, hash(account_id, hash('mention', mention_id)), hash(kind, written_at, author, rating, rating_scale, text, link, answered_at, answer) from current_mentions;
