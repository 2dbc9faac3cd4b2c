-- Which files were received, by the digest of their bytes?
--
-- grain: one row per digest
-- columns:
--   sha256     digest of the bytes
--   file_name  the name it first came under
select
    sha256,
    arg_min(file_name, imported_at) as file_name
from uploads
group by sha256
order by min(imported_at), sha256
