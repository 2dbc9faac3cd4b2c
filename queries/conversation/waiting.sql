-- Who waits for an answer, since when?
--
-- grain: one row per comment, message or review without an answer, the oldest first
-- params:
--   $from_day  date, inclusive: what is older is past answering
--   $limit     how many
-- columns:
--   network     network id
--   kind        comment, message, review
--   here_at     when it was written, on the client's clock
--   author      as the network shows it, null where the file does not tell
--   rating      of a review, on its own scale
--   text        null where only a rating was given
--   link        null where the file does not tell
--   waiting     how many there are in all
select
    heard.network,
    heard.kind,
    heard.here_at,
    heard.author,
    heard.rating,
    current_mentions.text,
    current_mentions.link,
    count(*) over () as waiting
from heard
inner join current_mentions
    on heard.account_id = current_mentions.account_id and heard.mention_id = current_mentions.mention_id
where
    heard.kind in ('comment', 'message', 'review') and not heard.is_answered
    and cast(heard.here_at as date) >= $from_day
order by heard.here_at asc, heard.mention_id asc
limit $limit
