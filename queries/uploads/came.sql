-- How did the files that count come in, and what do they say since they were read last?
--
-- grain: one row per counting upload
-- columns:
--   upload_id       id
--   sha256          digest of the bytes
--   file_name       as it came
--   received_on     the day it came
--   network         what was answered about it, null where nothing was
--   account         the same
--   mapping         what its columns were said to be (JSON)
--   is_ours         whether an account known as another business's was said to be this one's
--   year            what was said of dates without one
--   day_order       what was said of dates that may be day and month either way round
--   said            digest of what it says, null where that was never kept
--   reader_version  of the reader that read it last
--   said_at         when it came, UTC
with

newest as (
    select
        upload_id,
        last(said order by said_at) as said,
        last(reader_version order by said_at) as reader_version
    from rereadings
    group by upload_id
)

select
    receptions.* replace (
        coalesce(newest.said, receptions.said) as said,
        coalesce(newest.reader_version, receptions.reader_version) as reader_version
    )
from receptions
semi join live_uploads on receptions.upload_id = live_uploads.upload_id
left join newest on receptions.upload_id = newest.upload_id
order by receptions.said_at, receptions.upload_id
