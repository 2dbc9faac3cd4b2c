-- What was said last?
--
-- grain: one row per review
-- params:
--   $limit  how many
-- columns:
--   network     network id
--   day         on the client's clock
--   author      as the network shows it
--   rating      on a scale of 5
--   text        null where only stars were given
--   answer      of the business, null where there is none
select
    review_days.network,
    review_days.day,
    current_mentions.author,
    review_days.rating,
    current_mentions.text,
    current_mentions.answer
from review_days
inner join current_mentions
    on review_days.account_id = current_mentions.account_id and review_days.mention_id = current_mentions.mention_id
where current_mentions.text is not null
order by current_mentions.written_at desc, current_mentions.mention_id asc
limit $limit
