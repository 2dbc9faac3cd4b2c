-- What metrics are made of: one term of one thing on one day of the client's own clock.
--
-- grain: one row per basis, thing and term
--   basis posts     of the posts published that day, as last seen (own posts only)
--   basis days      what happened on the account that day
--   basis mentions  reviews written that day
create or replace view client_clock as
select coalesce(arg_max(time_zone, said_at), 'UTC') as time_zone from profile;

create or replace view own_posts as
select
    split_part(account_id, ':', 1) as network,
    account_id,
    post_id,
    case
        when published_at is null then published_on
        else cast(timezone((select time_zone from client_clock), timezone('UTC', published_at)) as date)
    end as day,
    published_at,
    kind,
    text,
    link
from current_posts
where published_by is null;

-- A day that a file leaves out because nothing happened is a zero.
create or replace view account_days as
with

silent as (
    select distinct
        accounts.account_id,
        coverage.metric,
        unnest(generate_series(coverage.from_day, coverage.to_day, interval 1 day))::date as day
    from coverage
    inner join live_uploads on coverage.upload_id = live_uploads.upload_id
    inner join accounts on coverage.account_id = accounts.stated_id
    where coverage.absent_means = 'zero'
)

select account_id, day, metric, val from current_day_values
union all
select silent.account_id, silent.day, silent.metric, 0 as val from silent
anti join current_day_values
    on silent.account_id = current_day_values.account_id
    and silent.day = current_day_values.day
    and silent.metric = current_day_values.metric;

create or replace view review_days as
select
    split_part(account_id, ':', 1) as network,
    account_id,
    mention_id,
    cast(timezone((select time_zone from client_clock), timezone('UTC', written_at)) as date) as day,
    rating * 5 / rating_scale as rating,
    answered_at is not null as is_answered,
    date_diff('minute', written_at, answered_at) / 60.0 as answer_hours
from current_mentions
where kind = 'review';

create or replace view facts as
select 'posts' as basis, own_posts.network, own_posts.account_id, own_posts.post_id as item, own_posts.day, current_post_values.metric as term, current_post_values.val
from own_posts
inner join current_post_values
    on own_posts.account_id = current_post_values.account_id and own_posts.post_id = current_post_values.post_id
union all
select 'posts', network, account_id, post_id, day, 'posts', 1 from own_posts
union all
select 'days', split_part(account_id, ':', 1), account_id, account_id || strftime(day, '%Y%m%d'), day, metric, val from account_days
union all
select 'mentions', network, account_id, mention_id, day, 'reviews', 1 from review_days
union all
select 'mentions', network, account_id, mention_id, day, 'rating', rating from review_days where rating is not null
union all
select 'mentions', network, account_id, mention_id, day, 'rated', 1 from review_days where rating is not null
union all
select 'mentions', network, account_id, mention_id, day, 'low_ratings', (rating <= 2)::integer from review_days where rating is not null
union all
select 'mentions', network, account_id, mention_id, day, 'answered', is_answered::integer from review_days
union all
select 'mentions', network, account_id, mention_id, day, 'answer_hours', answer_hours from review_days where answer_hours >= 0;
