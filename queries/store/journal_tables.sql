-- Which tables hold what people said: those whose rows bear the moment at which it was said.
--
-- grain: one row per table
-- columns:
--   name  of the table
select duckdb_tables.table_name as name
from duckdb_tables()
inner join duckdb_columns()
    on
        duckdb_tables.database_name = duckdb_columns.database_name
        and duckdb_tables.table_name = duckdb_columns.table_name
where
    duckdb_tables.database_name = 'app'
    and duckdb_columns.column_name in ('said_at', 'shown_at', 'created_at')
order by name
