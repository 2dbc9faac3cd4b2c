-- Which audience is each objective, planned publication or diary entry for?
--
-- grain: one row per thing that is for an audience that stands
-- columns:
--   thing_id     objective, planned publication or diary entry
--   audience_id  the audience
with

newest as (
    select
        thing_id,
        last(audience_id order by said_at) as audience_id
    from aims
    group by thing_id
)

select
    thing_id,
    audience_id
from newest
where
    audience_id is not null
    and audience_id not in (select withdrawn.thing_id from withdrawn)
order by thing_id
