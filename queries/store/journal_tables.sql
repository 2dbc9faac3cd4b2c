-- Which tables hold what people said: those whose rows bear the moment at which it was said.
--
-- grain: one row per table
-- columns:
--   name  of the table
select kept.table_name as name
from duckdb_tables() as kept
inner join duckdb_columns() as parts
    on kept.database_name = parts.database_name and kept.table_name = parts.table_name
where
    kept.database_name = 'app'
    and parts.column_name in ('said_at', 'shown_at', 'created_at')
order by name
