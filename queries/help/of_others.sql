-- Which publications of other accounts came along and are not counted as ours?
--
-- grain: one row per network
-- columns:
--   network   network id
--   posts     publications of others
--   accounts  how many other accounts
--   views     their views, null where not reported
with

foreign_posts as (
    select
        split_part(account_id, ':', 1) as network,
        account_id,
        post_id,
        published_by
    from current_posts
    where published_by is not null
)

select
    foreign_posts.network,
    count(*) as posts,
    count(distinct foreign_posts.published_by) as accounts,
    sum(current_post_values.val) as views
from foreign_posts
left join current_post_values
    on
        foreign_posts.account_id = current_post_values.account_id
        and foreign_posts.post_id = current_post_values.post_id and current_post_values.metric = 'views'
group by foreign_posts.network
order by foreign_posts.network
