-- Who waits for an answer, since when?
--
-- What was written over ninety days before the last that is known is past answering.
--
-- grain: one row per comment, message or review with a text and without an answer, the oldest first
-- params:
--   $limit  how many
-- columns:
--   network     network id
--   kind        comment, message, review
--   here_at     when it was written, on the client's clock
--   author      as the network shows it, null where the file does not tell
--   rating      of a review, on its own scale
--   text        what they wrote
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
    and current_mentions.text is not null
    and heard.here_at > (select max(newest.here_at) from heard as newest) - interval 90 day
order by heard.here_at asc, heard.mention_id asc
limit $limit
