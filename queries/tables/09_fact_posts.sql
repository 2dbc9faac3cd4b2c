-- What metrics of publications are made of: one term of one of the business's own posts, as last seen.
--
-- facts_posts: by the day on which it was published, on the client's own clock. A story is in no rate (`in_rates`): it
-- is gone after a day, and is neither liked nor shared as publications are.
--
-- grain: one row per publication and term
create or replace view facts_posts as
select
    'posts' as basis, own_posts.network, own_posts.account_id, own_posts.post_id as item, own_posts.day, own_posts.day as since, current_post_values.metric as term, current_post_values.val,
    coalesce(own_posts.kind, '') <> 'story' as in_rates
from own_posts
inner join current_post_values
    on own_posts.account_id = current_post_values.account_id and own_posts.post_id = current_post_values.post_id
union all
select 'posts', network, account_id, post_id, day, day as since, 'posts', 1, coalesce(kind, '') <> 'story' from own_posts
union all
select 'posts', network, account_id, post_id, day, day as since, 'followers_then', val, true from followers_then
union all
select
    'posts', own_posts.network, own_posts.account_id, own_posts.post_id, own_posts.day, own_posts.day as since, worked_post_terms.term, worked_post_terms.val,
    coalesce(own_posts.kind, '') <> 'story'
from own_posts
inner join worked_post_terms
    on own_posts.account_id = worked_post_terms.account_id and own_posts.post_id = worked_post_terms.post_id;
