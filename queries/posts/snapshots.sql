-- What had each own publication earned by each export, and how old was it then?
--
-- grain: one row per publication and export that tells of it
-- columns:
--   network    network id
--   post_id    the network's id
--   as_of      the day the export is at least of: stated, else the last covered, never before an older one
--   age_days   days since the publication, on the client's clock
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
    select
        account_id,
        post_id,
        as_of,
        metric as term,
        arg_max(val, place) as val
    from snapshots
    group by all
),

earned as (
    select
        account_id,
        post_id,
        as_of,
        sum(val) filter (where term in ('likes', 'reactions')) as likes,
        sum(val) filter (where term in ('comments', 'replies')) as comments,
        sum(val) filter (where term in ('shares', 'reposts')) as shares,
        sum(val) filter (where term in ('saves', 'bookmarks')) as saves,
        max(val) filter (where term = 'link_clicks') as clicks,
        max(val) filter (where term = 'follows') as follows,
        max(val) filter (where term = 'reach') as reach,
        coalesce(max(val) filter (where term = 'views'), max(val) filter (where term = 'impressions' and account_id not like 'youtube:%')) as views
    from told
    group by account_id, post_id, as_of
)

select
    own_posts.network,
    earned.as_of - own_posts.day as age_days,
    earned.* exclude (account_id)
from earned
inner join own_posts on earned.account_id = own_posts.account_id and earned.post_id = own_posts.post_id
order by own_posts.network asc, earned.post_id asc, earned.as_of asc
