-- Which uploads count, and in which order they were made.
--
-- live_uploads: the uploads that count, numbered from the oldest to the newest. `as_of` is the day up to which
-- one is known to tell: that of the export, as its user says or it states, else the last one it covers.
-- `moment` numbers what tells them apart, `recency` the order in which they came as well.
create or replace view live_uploads as
with

said as (
    select
        upload_id,
        arg_max_null(answer, said_at)::date as said_on,
        max(said_at) as said_at
    from upload_statements
    where what = 'exported_on'
    group by upload_id
),

dated as (
    select
        uploads.upload_id,
        uploads.sha256,
        uploads.file_name,
        uploads.format,
        uploads.network,
        uploads.stated_on,
        uploads.imported_at,
        said.said_on,
        coalesce(uploads.covered_until, uploads.stated_on, uploads.received_on) as covered_until,
        coalesce(said.said_on, uploads.stated_on, uploads.covered_until, uploads.received_on) as as_of,
        if(said.said_on is null, timestamp '0001-01-01', said.said_at) as said_at
    from uploads
    left join said on uploads.upload_id = said.upload_id
    where uploads.undone_at is null
)

select
    *,
    dense_rank() over (order by as_of, said_at, covered_until) as moment,
    row_number() over (order by as_of, said_at, covered_until, imported_at, upload_id) as recency
from dated;
