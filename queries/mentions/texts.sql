-- What did people write that bears no label of its own, and how is it meant where somebody has said so?
--
-- Reviews with stars are labelled by them, mentions by their monitor.
--
-- grain: one row per text
-- params:
--   $kinds     list of comment, message, mention, review, survey
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   account_id  whose
--   mention_id  id
--   network     network id
--   here_at     when it was written, on the client's clock
--   author      null where the file does not tell
--   text        what they wrote
--   link        null where the file does not tell
--   said        positive, neutral, negative: in the word of who read it, else null
with

said as (
    select account_id, mention_id, arg_max(tone, said_at) as tone from tones_said
    group by account_id, mention_id
)

select
    heard.account_id,
    heard.mention_id,
    heard.network,
    heard.here_at,
    heard.author,
    current_mentions.text,
    current_mentions.link,
    said.tone as said
from heard
inner join current_mentions
    on heard.account_id = current_mentions.account_id and heard.mention_id = current_mentions.mention_id
left join said on heard.account_id = said.account_id and heard.mention_id = said.mention_id
where
    list_contains($kinds, heard.kind) and heard.rating is null and heard.label is null and current_mentions.text is not null
    and cast(heard.here_at as date) >= $from_day and cast(heard.here_at as date) < $to_day
order by heard.here_at desc, heard.mention_id asc
