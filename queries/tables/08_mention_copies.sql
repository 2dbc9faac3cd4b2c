-- Which reviews stand under two ids, and count once?
--
-- Tools give one review ids of their own: it is the same where a file of another format tells the same rating and words of
-- the same author within a day. Words of forty letters and more tell by themselves, fewer need their author.
--
-- mention_copies: those that count under another id: under the one of which is known that it was answered, else whether.
create or replace view mention_copies as
with

told as (
    select
        current_mentions.account_id,
        current_mentions.mention_id,
        uploads.format,
        cast(current_mentions.written_at as date) as day,
        coalesce(current_mentions.rating / current_mentions.rating_scale, -1) as given,
        regexp_replace(trim(lower(coalesce(current_mentions.text, ''))), '\s+', ' ', 'g') as words,
        lower(trim(current_mentions.author)) as who,
        (coalesce(2 - cast(current_mentions.is_answered as integer), 3), current_mentions.mention_id) as place
    from current_mentions
    inner join uploads on current_mentions.upload_id = uploads.upload_id
    where current_mentions.kind = 'review'
),

known as (
    select
        account_id,
        mention_id,
        format,
        day,
        place,
        hash(given, if(length(words) >= 40, words, who || ' ' || words)) as said
    from told
    where length(words) >= 40 or who is not null
)

select distinct
    copy.account_id,
    copy.mention_id
from known as copy
inner join known as other
    on copy.account_id = other.account_id and copy.said = other.said
where other.format != copy.format and abs(copy.day - other.day) <= 1 and other.place < copy.place;
