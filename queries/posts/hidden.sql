-- Which publications are hidden, and why?
--
-- grain: one row per publication that is hidden and known
-- columns:
--   network   network id
--   post_id   id
--   day       the day it was published, on the client's clock
--   text      its text, null without any
--   link      its address, null where no file tells it
--   reason    why it is hidden
--   said_at   when that was said, UTC
select
    hidden_now.network,
    hidden_now.post_id,
    min(current_posts.published_on) as day,
    any_value(current_posts.text) as text,
    any_value(current_posts.link) as link,
    hidden_now.reason,
    hidden_now.said_at
from hidden_now
inner join current_posts on hidden_now.post_id = current_posts.post_id and hidden_now.network = split_part(current_posts.account_id, ':', 1)
group by all
order by hidden_now.said_at desc, hidden_now.post_id asc
