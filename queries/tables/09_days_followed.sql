-- How many followed an account when it published something.
--
-- followers_then: the last level that is known by the day of a publication, of the quarter of a year before it at most.
create or replace view followers_then as
with

levels as (
    select account_id, day, val from current_day_values
    where metric = 'followers' and val > 0
    union all
    select account_id, to_day, val from current_spans
    where term = 'followers' and from_day = to_day and val > 0
)

select
    own_posts.network,
    own_posts.account_id,
    own_posts.post_id,
    own_posts.day,
    levels.val
from own_posts
asof inner join levels on own_posts.account_id = levels.account_id and own_posts.day >= levels.day
where own_posts.day - levels.day <= 92;
