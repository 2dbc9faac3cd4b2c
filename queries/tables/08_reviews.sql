-- Reviews on the client's own clock.
--
-- client_clock: its time zone; review_days: ratings on a scale of 5, and whether they were answered: null where no
-- file tells of replies, and within a week of the newest; review_terms: what metrics are made of, a row each.
create or replace view client_clock as
select coalesce(arg_max(time_zone, said_at), 'UTC') as time_zone from profile;

create or replace view review_days as
with

told as (
    select
        current_mentions.account_id,
        max(live_uploads.as_of) as until
    from current_mentions
    inner join live_uploads on current_mentions.upload_id = live_uploads.upload_id
    group by current_mentions.account_id
),

written as (
    select
        *,
        timezone((select time_zone from client_clock), timezone('UTC', written_at))::date as day
    from current_mentions
    anti join mention_copies
        on current_mentions.account_id = mention_copies.account_id and current_mentions.mention_id = mention_copies.mention_id
    where kind = 'review'
)

select
    split_part(written.account_id, ':', 1) as network,
    written.account_id,
    written.mention_id,
    written.day,
    if(written.rating_scale > 1, written.rating * 5 / written.rating_scale, null) as rating, -- yes or no is no number of stars
    if(written.day <= told.until - 7, written.is_answered, null) as is_answered,
    date_diff('minute', written.written_at, written.answered_at) / 60.0 as answer_hours
from written
left join told on written.account_id = told.account_id;

create or replace view review_terms as
with

said as (
    select
        network,
        account_id,
        mention_id,
        day,
        unnest(['reviews', 'rating', 'rated', 'low_ratings', 'answered', 'answer_hours']) as term,
        unnest([
            1, rating, if(rating is null, null, 1),
            (rating <= 2)::integer,
            is_answered::integer,
            if(answer_hours >= 0, answer_hours, null)
        ]) as val
    from review_days
)

select * from said where val is not null;
