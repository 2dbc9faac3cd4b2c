-- Of what does an upload speak?
--
-- grain: one row per table of observations that it has rows in; publications stand for their values too
-- params:
--   $upload_id  id
-- columns:
--   observations  name of the table
--   slices        in how many slices what is known of it is derived anew
with

touched as (
    select 'posts' as observations where exists (select 1 from posts where upload_id = $upload_id)
    union all
    select 'day_values' where exists (select 1 from day_values where upload_id = $upload_id)
    union all
    select 'period_values' where exists (select 1 from period_values where upload_id = $upload_id)
    union all
    select 'audience_values' where exists (select 1 from audience_values where upload_id = $upload_id)
    union all
    select 'web_values' where exists (select 1 from web_values where upload_id = $upload_id)
    union all
    select 'spend' where exists (select 1 from spend where upload_id = $upload_id)
    union all
    select 'mentions' where exists (select 1 from mentions where upload_id = $upload_id)
)

select
    observations,
    if(
        observations = 'posts',
        1 + greatest(
            (select count(*) // 150000 from posts where upload_id = $upload_id),
            (select count(*) // 750000 from post_values where upload_id = $upload_id)
        ),
        1
    ) as slices
from touched
