-- What does an upload say, as one number? Of whom it says it, as the file does: whatever else is known.
--
-- grain: one row
-- params:
--   $upload_id  id
-- columns:
--   said  sum of the hashes of all that it says
with

told as (
    select
        hash('post', account_id, post_id) as thing,
        hash(published_at, published_on, kind, text, link, duration_seconds, published_by) as said
    from posts
    where upload_id = $upload_id
    union all
    select
        hash('post_value', account_id, post_id, metric) as thing,
        hash(val) as said
    from post_values
    where upload_id = $upload_id
    union all
    select
        hash(stated_id, thing) as thing,
        said
    from stated_elsewhere
    where upload_id = $upload_id
)

select coalesce(sum(hash(thing, said)), 0)::varchar as said
from told
