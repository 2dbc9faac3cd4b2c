-- What people say to the business and of it, by the day on its own clock, as terms of metrics.
--
-- What the business itself wrote is not heard. `is_answered` is null where the file says nothing of replies; where it
-- tells of replies by the business, one that replies to none is answered by the first reply of the business, and who asks again after it waits again.
--
-- heard: comments, messages, mentions and answers to surveys, each with when and how fast it was answered. `is_due` says
-- that a week has gone by since, as far as the file tells: until then nobody knows whether it stays without an answer.
-- `label` is how it sounds by the stars of a review or in the word of its file, else of who read it; null where neither says.
create or replace view heard as
with

own as materialized (select account_id, mention_id, parent_id, written_at, upload_id from own_words), -- sought once, needed thrice

replies as (
    select account_id, parent_id, min(written_at) as answered_at from own
    where parent_id is not null
    group by account_id, parent_id
),

again as ( -- who asked writes once more after the answer
    select told.account_id, told.mention_id, min(later.written_at) as answered_at from current_mentions as told
    inner join replies on told.account_id = replies.account_id and told.parent_id = replies.parent_id and told.written_at > replies.answered_at
    inner join current_mentions as asked on told.account_id = asked.account_id and told.parent_id = asked.mention_id and told.author = asked.author
    left join own as later on told.account_id = later.account_id and told.parent_id = later.parent_id and told.written_at < later.written_at
    where told.kind = 'comment'
    group by told.account_id, told.mention_id
),

read as (
    select account_id, mention_id, arg_max(tone, said_at) as tone from tones_said
    group by account_id, mention_id
),

telling as (select distinct upload_id from own where parent_id is not null)

select
    split_part(told.account_id, ':', 1) as network,
    told.account_id, told.mention_id, told.kind, told.written_at, told.author, told.rating, told.rating_scale,
    timezone((select time_zone from client_clock), timezone('UTC', told.written_at)) as here_at,
    strip_accents(lower(told.text)) as text,
    coalesce(told.is_answered, false) or coalesce(again.answered_at, replies.answered_at) is not null as has_answer,
    told.kind = 'comment' and (told.parent_id is null and telling.upload_id is not null or again.mention_id is not null) as tells_replies,
    if(told.is_answered is not null or tells_replies, has_answer, null) as is_answered,
    coalesce(told.answered_at, again.answered_at, replies.answered_at) as answered_at,
    date_diff('minute', told.written_at, coalesce(told.answered_at, again.answered_at, replies.answered_at)) / 60.0 as answer_hours,
    told.rating / if(told.rating_scale > 1, told.rating_scale, null) as stars, -- yes or no is no number of stars
    case
        when told.tone is null and (stars is null or told.kind != 'review') then null
        else coalesce(read.tone, told.tone, if(stars >= 0.8, 'positive', if(stars <= 0.4, 'negative', 'neutral')))
    end as label,
    live_uploads.as_of >= cast(told.written_at as date) + 7 as is_due
from current_mentions as told
anti join mention_copies on told.account_id = mention_copies.account_id and told.mention_id = mention_copies.mention_id
anti join own on told.account_id = own.account_id and told.mention_id = own.mention_id
inner join live_uploads on told.upload_id = live_uploads.upload_id
left join replies on told.account_id = replies.account_id and told.mention_id = replies.parent_id and told.kind = 'comment'
left join again on told.account_id = again.account_id and told.mention_id = again.mention_id
left join read on told.account_id = read.account_id and told.mention_id = read.mention_id
left join telling on told.upload_id = telling.upload_id;
