-- The publications known are those of which the counting uploads tell, each as its newest snapshot that says it.
--
-- when: doctor
with

own as (
    select
        told_posts.account_id,
        told_posts.post_id,
        arg_max(told_posts.published_at, coalesce(current_snapshots.place, 0)) as published_at,
        arg_max(told_posts.text, coalesce(current_snapshots.place, 0)) as text
    from told_posts
    semi join live_uploads on told_posts.upload_id = live_uploads.upload_id
    left join current_snapshots
        on
            told_posts.account_id = current_snapshots.account_id
            and told_posts.post_id = current_snapshots.post_id
            and told_posts.upload_id = current_snapshots.upload_id
    group by told_posts.account_id, told_posts.post_id
)

select account_id, post_id, published_at, text from current_posts
except
select account_id, post_id, published_at, text from own
union all
(
    select account_id, post_id, published_at, text from own
    except
    select account_id, post_id, published_at, text from current_posts
)
