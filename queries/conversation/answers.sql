-- How long did comments and messages wait for their answer, or wait still?
--
-- grain: one row per comment or message whose file tells whether and when it was answered
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   network      network id
--   kind         comment, message
--   written_at   UTC
--   answered_at  UTC, null while it waits
--   known_until  UTC, the end of the last day that the file tells
select
    heard.network,
    heard.kind,
    heard.written_at,
    heard.answered_at,
    cast(live_uploads.as_of + 1 as timestamp) as known_until
from heard
inner join current_mentions
    on heard.account_id = current_mentions.account_id and heard.mention_id = current_mentions.mention_id
inner join live_uploads on current_mentions.upload_id = live_uploads.upload_id
where
    heard.kind in ('comment', 'message') and cast(heard.here_at as date) >= $from_day and cast(heard.here_at as date) < $to_day
    and (heard.answered_at is not null or not heard.is_answered)
order by heard.written_at asc, heard.mention_id asc
