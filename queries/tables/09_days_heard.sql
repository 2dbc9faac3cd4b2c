-- What people say to the business and of it, by the day on its own clock, as terms of metrics.
--
-- `is_answered` is null where the file says nothing of replies.
--
-- heard: comments, messages, mentions and answers to surveys, each with when and how fast it was answered. `is_due` says
-- that a week has gone by since, as far as the file tells: until then nobody knows whether it stays without an answer.
create or replace view heard as
select
    split_part(current_mentions.account_id, ':', 1) as network,
    current_mentions.account_id,
    current_mentions.mention_id,
    current_mentions.kind,
    timezone((select time_zone from client_clock), timezone('UTC', current_mentions.written_at)) as here_at,
    current_mentions.written_at,
    current_mentions.author,
    current_mentions.rating,
    current_mentions.rating_scale,
    strip_accents(lower(current_mentions.text)) as text,
    current_mentions.is_answered,
    date_diff('minute', current_mentions.written_at, current_mentions.answered_at) / 60.0 as answer_hours,
    live_uploads.as_of >= cast(current_mentions.written_at as date) + 7 as is_due
from current_mentions
anti join mention_copies
    on current_mentions.account_id = mention_copies.account_id and current_mentions.mention_id = mention_copies.mention_id
inner join live_uploads on current_mentions.upload_id = live_uploads.upload_id;
