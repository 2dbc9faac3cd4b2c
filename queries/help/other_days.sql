-- How many publications fall on another day of the client's clock than the network writes?
--
-- grain: one row per network and account whose publications have a time of day
-- columns:
--   network     network id
--   account_id  id
--   posts       publications with a time of day
--   moved       those whose day is another one here
--   example     text of the newest of them
--   written_on  its day as the network writes it
--   day         its day here
with

placed as (
    select
        own_posts.network,
        own_posts.account_id,
        own_posts.text,
        own_posts.published_at,
        current_posts.published_on,
        own_posts.day,
        current_posts.published_on <> own_posts.day as is_moved
    from own_posts
    inner join current_posts
        on own_posts.account_id = current_posts.account_id and own_posts.post_id = current_posts.post_id
    where own_posts.published_at is not null
)

select
    network,
    account_id,
    count(*) as posts,
    count(*) filter (where is_moved) as moved,
    arg_max(left(text, 80), published_at) filter (where is_moved) as example,
    arg_max(published_on, published_at) filter (where is_moved) as written_on,
    arg_max(day, published_at) filter (where is_moved) as day
from placed
group by network, account_id
order by network, account_id
