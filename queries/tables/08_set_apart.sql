-- Publications that count in no figure.
--
-- hidden_now: those that their people hid, by network; set_apart_posts: these, by account.
create or replace view hidden_now as
select
    hidden_posts.network,
    coalesce(post_aliases.same_as, hidden_posts.post_id) as post_id,
    arg_max(hidden_posts.reason, hidden_posts.said_at) as reason,
    max(hidden_posts.said_at) as said_at
from hidden_posts
left join post_aliases on hidden_posts.network = post_aliases.network and hidden_posts.post_id = post_aliases.post_id
group by all
having arg_max(hidden_posts.is_hidden, hidden_posts.said_at);

create or replace view set_apart_posts as
select current_posts.account_id, current_posts.post_id from current_posts
inner join hidden_now on split_part(current_posts.account_id, ':', 1) = hidden_now.network and current_posts.post_id = hidden_now.post_id;
