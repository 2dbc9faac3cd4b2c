-- Why has nothing come of a network for long, as its people said it last?
--
-- grain: one row per network of which something is said and not taken back
-- columns:
--   network   network id
--   said      given_up, missing
--   last_day  the last day that was known of it then
select
    network,
    arg_max(struct_pack(what := said), said_at).what as said,
    arg_max(last_day, said_at) as last_day
from network_statements
group by network
having arg_max(struct_pack(what := said), said_at).what is not null
order by network
