-- What uploads that count say of publications, each under its one account and id.
--
-- post_names: the ids of own publications, and those that stand in their links.
create or replace view post_names as
select
    split_part(posts.account_id, ':', 1) as network,
    posts.account_id,
    posts.post_id,
    nullif(regexp_extract(
        posts.link,
        '(?:/status(?:es)?/|/videos?/(?:[^/?]+/)*?|/photo/|/posts/|/reels?/|/p/|/tv/|/shorts/|youtu\.be/|[?&](?:v|fbid|story_fbid)=|urn:li:\w+:)([\w-]+)', 1
    ), '') as link_id,
    posts.published_on,
    posts.upload_id
from posts
semi join live_uploads on posts.upload_id = live_uploads.upload_id
where posts.published_by is null;

-- told_posts, told_post_values: `told_by` is the account that the file names, `account_id` the one it counts under.
create or replace view told_posts as
select
    posts.* exclude (account_id, post_id),
    accounts.account_id as told_by,
    coalesce(post_copies.counts_for, accounts.account_id) as account_id,
    coalesce(post_aliases.same_as, posts.post_id) as post_id
from posts
inner join accounts on posts.account_id = accounts.stated_id
left join post_aliases on posts.post_id = post_aliases.post_id and accounts.network = post_aliases.network
left join post_copies
    on accounts.account_id = post_copies.account_id and coalesce(post_aliases.same_as, posts.post_id) = post_copies.post_id;

create or replace view told_post_values as
select
    post_values.* exclude (account_id, post_id, is_doubtful),
    coalesce(post_copies.counts_for, accounts.account_id) as account_id,
    coalesce(post_aliases.same_as, post_values.post_id) as post_id
from post_values
inner join accounts on post_values.account_id = accounts.stated_id
left join post_aliases on post_values.post_id = post_aliases.post_id and accounts.network = post_aliases.network
left join post_copies
    on accounts.account_id = post_copies.account_id and coalesce(post_aliases.same_as, post_values.post_id) = post_copies.post_id
where not coalesce(post_values.is_doubtful, false);

-- snapshots: what each upload says of a publication, with the day it is of and its place among the others.
create or replace view snapshots as
select
    told_post_values.*,
    coalesce(current_snapshots.as_of, live_uploads.as_of) as as_of,
    coalesce(current_snapshots.place, 0) as place
from told_post_values
inner join live_uploads on told_post_values.upload_id = live_uploads.upload_id
left join current_snapshots
    on
        told_post_values.account_id = current_snapshots.account_id
        and told_post_values.post_id = current_snapshots.post_id
        and told_post_values.upload_id = current_snapshots.upload_id;
