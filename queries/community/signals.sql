-- What does each network tell of how many of the followers are truly interested?
--
-- grain: one row per network
-- params:
--   $day  last day looked at
-- columns:
--   network    network id
--   followers  the last total told, of all its accounts; null where none is
--   actions    who does more than applaud on a typical one of the last 12 posts: comments, shares, saves; null unless three are known
--   clicks     clicks on links of a typical one of the last 12 posts that report any, null unless three are known, and where none clicks
--   visits     profile visits of a typical day of the last 90, null unless 28 are known
with

totals as (
    select network, account_id, arg_max(val, day) as val from facts
    where term = 'followers' and basis in ('days', 'periods') and day <= $day
    group by network, account_id
),

posts as (
    select
        own_posts.network, own_posts.post_id, own_posts.day,
        sum(current_post_values.val) filter (where current_post_values.metric in ('comments', 'replies', 'shares', 'reposts', 'saves', 'bookmarks')) as actions,
        sum(current_post_values.val) filter (where current_post_values.metric = 'link_clicks') as clicks
    from own_posts
    inner join current_post_values
        on own_posts.account_id = current_post_values.account_id and own_posts.post_id = current_post_values.post_id
    where own_posts.day <= $day
    group by own_posts.network, own_posts.post_id, own_posts.day
    qualify row_number() over (partition by own_posts.network order by own_posts.day desc, own_posts.post_id desc) <= 12
),

typical as (
    select network, if(count(actions) >= 3, median(actions), null) as actions, if(count(clicks) >= 3, nullif(median(clicks), 0), null) as clicks from posts
    group by network
),

seen as (
    select split_part(account_id, ':', 1) as network, if(count(*) >= 28, median(val), null) as visits from account_days
    where metric = 'profile_visits' and day > cast($day as date) - 90 and day <= $day
    group by 1
),

followed as (
    select network, sum(val) as followers from totals
    group by network
)

select
    coalesce(typical.network, seen.network) as network,
    followed.followers,
    typical.actions,
    typical.clicks,
    seen.visits
from typical
full join seen on typical.network = seen.network
left join followed on coalesce(typical.network, seen.network) = followed.network
order by network
