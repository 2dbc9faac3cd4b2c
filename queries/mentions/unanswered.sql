-- Which reviews were not answered?
--
-- What was written over a year before the newest is past answering.
--
-- grain: one row per review without an answer, the oldest first
-- params:
--   $limit  how many
-- columns:
--   account_id  whose
--   mention_id  id
--   network     network id
--   day         on the client's clock
--   author      as the network shows it, null where the file does not tell
--   rating      on a scale of 5, null where none was given
--   text        null where only stars were given
--   link        null where the file does not tell
--   waiting     how many there are in all
select
    review_days.account_id,
    review_days.mention_id,
    review_days.network,
    review_days.day,
    current_mentions.author,
    review_days.rating,
    current_mentions.text,
    current_mentions.link,
    count(*) over () as waiting
from review_days
inner join current_mentions
    on review_days.account_id = current_mentions.account_id and review_days.mention_id = current_mentions.mention_id
where
    not current_mentions.is_answered
    and review_days.day > (select max(newest.day) from review_days as newest) - 365
order by review_days.day asc, review_days.mention_id asc
limit $limit
