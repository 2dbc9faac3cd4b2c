-- What had each own publication earned by each export, and how old was it then?
--
-- grain: one row per publication and export that tells of it
-- columns:
--   network    network id
--   post_id    the network's id
--   as_of      the day the export is at least of: stated, else the last covered, never before an older one
--   age_days   days since the publication, on the client's clock; 0 where the network's own is a day behind it
--   likes      likes and reactions, null where not reported, as all that follow
--   comments   comments and replies
--   shares     shares and reposts
--   saves      saves and bookmarks
--   clicks     clicks on its link
--   follows    accounts that followed from it
--   reach      accounts reached
--   views      times shown or played (impressions where the network has no views)
with

told as (
    pivot told_post_values
    on metric in (
        'likes', 'reactions', 'comments', 'replies', 'shares', 'reposts', 'saves', 'bookmarks',
        'link_clicks', 'follows', 'reach', 'views', 'impressions'
    )
    using max(val)
    group by account_id, post_id, upload_id
),

earned as (
    select
        told.account_id,
        told.post_id,
        coalesce(days.as_of, live_uploads.as_of) as as_of,
        arg_max(columns(told.* exclude (account_id, post_id, upload_id)), coalesce(days.place, 0))
    from told
    inner join live_uploads on told.upload_id = live_uploads.upload_id
    left join current_snapshots as days
        on told.account_id = days.account_id and told.post_id = days.post_id and told.upload_id = days.upload_id
    group by told.account_id, told.post_id, coalesce(days.as_of, live_uploads.as_of)
)

select
    own_posts.network,
    earned.post_id,
    earned.as_of,
    greatest(earned.as_of - own_posts.day, 0) as age_days,
    coalesce(likes + reactions, likes, reactions) as likes,
    coalesce(comments + replies, comments, replies) as comments,
    coalesce(shares + reposts, shares, reposts) as shares,
    coalesce(saves + bookmarks, saves, bookmarks) as saves,
    link_clicks as clicks,
    follows,
    reach,
    coalesce(views, if(own_posts.network = 'youtube', null, impressions)) as views
from earned
inner join own_posts on earned.account_id = own_posts.account_id and earned.post_id = own_posts.post_id
order by own_posts.network asc, earned.post_id asc, earned.as_of asc
