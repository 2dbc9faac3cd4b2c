-- Which tables were explained by the user, and how?
--
-- grain: one row per signature, the newest first
-- columns:
--   mapping_id  id
--   name        of the mapping
--   signature   folded headers
--   mapping     JSON
--   said_at     UTC
with

newest as (
    select
        signature,
        arg_max(mapping_id, (said_at, mapping_id)) as mapping_id
    from mappings
    group by signature
)

select
    mappings.mapping_id,
    mappings.name,
    mappings.signature,
    mappings.mapping,
    mappings.said_at
from mappings
inner join newest on mappings.mapping_id = newest.mapping_id
where mappings.mapping is not null
order by mappings.said_at desc, mappings.mapping_id asc
