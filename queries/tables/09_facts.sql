-- What metrics are made of: one term of one thing on one day of the client's own clock.
--
-- grain: one row per basis, thing and term
--   basis posts     of the posts published that day, as last seen (own posts only)
--   basis days      what happened on the account that day
--   basis mentions  reviews written that day
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
