-- Which two files say different numbers of the same thing, where both should know?
--
-- What grows is no disagreement: the numbers of a publication are, where nothing but the order in which the files
-- came decides between them; those of a day, where it could change no longer in either.
--
-- grain: one row per file that counts and file that does not
-- columns:
--   upload_id   the upload that counts
--   file_name   as it came
--   other_id    the upload that does not
--   other_name  as it came
--   decided_by  received: only the order in which they came; day: the later day; said: the user
--   numbers     how many differ
with

told as (
    select distinct upload_id, thing, day, val from told_values
    where upload_id in (select upload_id from live_uploads)
),

pairs as (
    select
        known.upload_id,
        told.upload_id as other_id,
        count(*) filter (
            where
            one.moment = other.moment or preferred.over_id is not null
            or told.day <= least(one.covered_until, other.covered_until) - 2
        ) as numbers,
        bool_or(one.moment = other.moment) as is_tied,
        bool_or(preferred.over_id is not null) as is_said
    from told
    inner join known_values as known on told.thing = known.thing and told.val <> known.val
    inner join live_uploads as one on known.upload_id = one.upload_id
    inner join live_uploads as other on told.upload_id = other.upload_id
    left join preferred on known.upload_id = preferred.upload_id and told.upload_id = preferred.over_id
    group by known.upload_id, told.upload_id
)

select
    pairs.upload_id,
    one.file_name,
    pairs.other_id,
    other.file_name as other_name,
    case
        when pairs.is_said then 'said'
        when pairs.is_tied then 'received'
        else 'day'
    end as decided_by,
    pairs.numbers
from pairs
inner join live_uploads as one on pairs.upload_id = one.upload_id
inner join live_uploads as other on pairs.other_id = other.upload_id
where pairs.numbers > 0
order by decided_by = 'received' desc, one.recency desc, other.recency desc
