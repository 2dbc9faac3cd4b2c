-- Of which day is each upload, as far as anything tells?
--
-- upload_days: `as_of` is the day up to which an upload is known to tell: that of the export, as its user says or
-- it states, else the last one it covers, else that of the files it came with; without any of these it
-- `is_undated`, and stands in the order where it was received.
create or replace view upload_days as
with

said as (
    select
        upload_id,
        last(answer order by said_at) filter (where what = 'exported_on')::date as said_on,
        max(said_at) filter (where what = 'exported_on') as said_at,
        last(answer order by said_at) filter (where what = 'beside_on')::date as beside_on
    from upload_statements
    group by upload_id
)

select
    uploads.upload_id,
    said.said_on,
    coalesce(said.said_on, uploads.stated_on, uploads.covered_until, said.beside_on, uploads.received_on) as as_of,
    coalesce(said.said_on, uploads.stated_on, uploads.covered_until, said.beside_on) is null as is_undated,
    if(said.said_on is null, timestamp '0001-01-01', said.said_at) as said_at
from uploads
left join said on uploads.upload_id = said.upload_id;
