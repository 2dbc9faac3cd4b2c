-- Which publications of a network are known under several ids, by their links?
--
-- One whose id stands in the link of another is that other (a video of a post); of several with one link it is the
-- one with an id of its own. A link that one upload gives to several publications tells nothing.
--
-- params:
--   $network  network id
delete from post_aliases
where network = $network;

insert into post_aliases by name
with

named as (
    select distinct post_id, link_id, upload_id from post_names
    where
        network = $network
        and (select count(distinct format) > 1 from live_uploads semi join posts on live_uploads.upload_id = posts.upload_id)
),

parted as (
    select link_id from named group by link_id, upload_id having count(distinct post_id) > 1
),

linked as (
    select link_id, arg_min(post_id, (post_id = link_id, post_id)) as same_as
    from named
    where link_id is not null and link_id not in (select link_id from parted where link_id is not null)
    group by link_id
)

select distinct
    $network as network, -- noqa: AL09
    named.post_id,
    coalesce(own.same_as, asset.same_as) as same_as
from named
left join linked as own on named.link_id = own.link_id
left join linked as asset on named.post_id = asset.link_id
where coalesce(own.same_as, asset.same_as) <> named.post_id;
