-- What is known is what the counting uploads say: the newest observation of each key, nothing else.
--
-- What is known of a publication itself may come from several snapshots: see current_posts_are_derived.
--
-- when: doctor
with

newest as (
    select
        account_id,
        post_id,
        metric,
        arg_max(val, place) as val,
        max(place) as place,
        case metric when 'reactions' then 'likes' when 'replies' then 'comments' when 'bookmarks' then 'saves' else metric end as thing
    from snapshots
    group by account_id, post_id, metric
),

own as (
    select
        hash(accounts.account_id, stated_elsewhere.thing) as thing,
        arg_max(stated_elsewhere.said, live_uploads.recency) as said
    from stated_elsewhere
    inner join accounts on stated_elsewhere.stated_id = accounts.stated_id
    inner join live_uploads on stated_elsewhere.upload_id = live_uploads.upload_id
    group by all
    union all
    select
        hash(account_id, hash('post_value', post_id, metric)),
        hash(val)
    from newest
    qualify place = max(place) over (partition by account_id, post_id, thing)
),

known as (
    select
        thing,
        said
    from current_things
    where thing not in (select hash(account_id, hash('post', post_id)) from current_posts)
)

select thing, said from known
except
select thing, said from own
union all
(
    select thing, said from own
    except
    select thing, said from known
)
