-- Which own publications are there, with what they earned?
--
-- grain: one row per publication
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
--   $networks  list of network ids, null for all
-- columns:
--   network             network id
--   post_id             the network's id
--   day                 on the client's clock
--   hour                0–23 on the client's clock, null where the network gives the day alone
--   kind                image, reel, video, …
--   text                caption or title
--   link                address
--   reach               accounts reached, null where not reported
--   views               times shown or played (impressions where the network has no views), null where not reported
--   likes               likes and reactions
--   comments            comments and replies
--   shares              shares and reposts
--   saves               saves and bookmarks
--   clicks              clicks on its link
--   follows             accounts that followed from it
--   interactions        all of these
with

earned as (
    select
        account_id,
        post_id,
        max(val) filter (where metric = 'reach') as reach,
        coalesce(max(val) filter (where metric = 'views'), max(val) filter (where metric = 'impressions' and account_id not like 'youtube:%')) as views,
        sum(val) filter (where metric in ('likes', 'reactions')) as likes,
        sum(val) filter (where metric in ('comments', 'replies')) as comments,
        sum(val) filter (where metric in ('shares', 'reposts')) as shares,
        sum(val) filter (where metric in ('saves', 'bookmarks')) as saves,
        max(val) filter (where metric = 'link_clicks') as clicks,
        max(val) filter (where metric = 'follows') as follows,
        sum(val) filter (where metric in ('likes', 'reactions', 'comments', 'replies', 'shares', 'reposts', 'saves', 'bookmarks')) as interactions
    from current_post_values
    group by account_id, post_id
)

select
    own_posts.network,
    own_posts.post_id,
    own_posts.day,
    extract(hour from timezone((select time_zone from client_clock), timezone('UTC', own_posts.published_at))) as hour,
    own_posts.kind,
    own_posts.text,
    own_posts.link,
    earned.* exclude (account_id, post_id)
from own_posts
left join earned on own_posts.account_id = earned.account_id and own_posts.post_id = earned.post_id
where
    own_posts.day >= $from_day and own_posts.day < $to_day
    and ($networks is null or list_contains($networks, own_posts.network))
order by earned.interactions desc nulls last, own_posts.day desc, own_posts.post_id asc
