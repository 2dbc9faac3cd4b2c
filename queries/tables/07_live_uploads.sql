-- Which uploads count, and in which order were they made?
--
-- raised_uploads: those that go before another by their user's word, as new as that; derived, see derive/raised.
-- live_uploads: those that count, numbered from the oldest to the newest. `moment` numbers what tells them apart,
-- `recency` the order in which they came as well; `is_said` where the user has said which is the newer.
create table if not exists raised_uploads (
    upload_id varchar not null,
    raised_to date not null,
    raised_at timestamp not null
);

create or replace view live_uploads as
with

dated as (
    select
        uploads.upload_id,
        uploads.sha256,
        uploads.file_name,
        uploads.format,
        uploads.network,
        uploads.stated_on,
        uploads.imported_at,
        upload_days.said_on is not null or raised_uploads.upload_id is not null as is_said,
        coalesce(uploads.covered_until, uploads.stated_on, uploads.received_on) as covered_until,
        upload_days.as_of,
        upload_days.is_undated,
        greatest(upload_days.as_of, raised_uploads.raised_to) as ranked_on,
        greatest(upload_days.said_at, raised_uploads.raised_at) as said_at
    from uploads
    inner join upload_days on uploads.upload_id = upload_days.upload_id
    left join raised_uploads on uploads.upload_id = raised_uploads.upload_id
    where uploads.undone_at is null
)

select
    *,
    dense_rank() over (order by ranked_on, said_at, covered_until) as moment,
    row_number() over (order by ranked_on, said_at, covered_until, imported_at, upload_id) as recency
from dated;

-- preferred: which of two that count goes before the other, as was said last.
create or replace view preferred as
select
    upload_id,
    over_id,
    max(said_at) as said_at
from preferences
where
    upload_id in (select upload_id from uploads where undone_at is null)
    and over_id in (select upload_id from uploads where undone_at is null)
group by upload_id, over_id
having last(stands order by said_at);
