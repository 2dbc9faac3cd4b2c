-- What metrics are made of: one term of one thing on one day of the client's own clock.
--
-- facts_posts, facts_days, facts_mentions, facts_periods: those of one basis, for whoever asks about it alone; facts: all.
--
-- grain: one row per basis, thing and term
--   basis posts     of the posts published that day, as last seen (own posts only): `09_fact_posts.sql`
--   basis days      what happened on the account that day
--   basis mentions  what was said that day: reviews, comments, messages, mentions, surveys
--   basis periods   what a file states for several days at once, dated by its last one; `since` is its first
--   in_rates        whether the thing counts in what is divided: a story does not
create or replace view facts_days as
select 'days' as basis, split_part(account_id, ':', 1) as network, account_id, account_id || strftime(day, '%Y%m%d') as item, day, day as since, term, val, true as in_rates from worked_day_terms
union all
select 'days', split_part(account_id, ':', 1), account_id, account_id || strftime(day, '%Y%m%d'), day, day as since, term, val, true from grown_terms
union all
select 'days', split_part(account_id, ':', 1), account_id, account_id || strftime(day, '%Y%m%d'), day, day as since, metric, val, true from account_days
union all
select
    'days',
    network,
    account_id,
    concat_ws('|', account_id, part, strftime(from_day, '%Y%m%d'), strftime(to_day, '%Y%m%d')),
    to_day,
    from_day,
    term,
    val,
    true
from current_spans
where from_day = to_day;

create or replace view facts_mentions as
select 'mentions' as basis, network, account_id, mention_id as item, day, day as since, term, val, true as in_rates from review_terms
union all
select 'mentions', network, account_id, mention_id, day, day as since, term, val, true from said_terms;

create or replace view facts_periods as
select
    'periods' as basis,
    network,
    account_id,
    concat_ws('|', account_id, part, strftime(from_day, '%Y%m%d'), strftime(to_day, '%Y%m%d')) as item,
    to_day as day,
    from_day as since,
    term,
    val,
    true as in_rates
from current_spans
where from_day <> to_day;

create or replace view facts as
select * from facts_posts
union all
select * from facts_days
union all
select * from facts_mentions
union all
select * from facts_periods;
