-- What people say to the business and of it, as terms of metrics.
--
-- said_terms: reviews have their own, but for yes or no; a voice counts once somebody to compare with is named.
--
-- grain: one row per mention and term
create or replace view said_terms as
with

told as (
    select
        network,
        account_id,
        mention_id,
        kind,
        rating,
        is_answered,
        answer_hours, label,
        cast(here_at as date) as day,
        kind in ('comment', 'message') and is_answered is not null and (is_due or is_answered) as counts,
        kind = 'review' and rating_scale = 1 as says_yes,
        kind = 'survey' and rating_scale = 10 as is_scored,
        kind = 'mention' and (select count(*) from brand_words where contains(heard.text, brand_words.word)) > 0 as names_us,
        kind = 'mention' and (select count(*) from competitor_words where contains(heard.text, competitor_words.word)) > 0 as names_others
    from heard
),

counted as (
    select
        network,
        account_id,
        mention_id,
        day,
        if(kind = 'comment', 1.0, null) as comments_received,
        if(kind = 'message', 1.0, null) as messages_received,
        if(kind = 'mention', 1.0, null) as mentions_received,
        if(counts, 1.0, null) as due,
        if(counts, cast(is_answered as double), null) as due_answered,
        if(counts and (not is_answered or answer_hours is not null), cast(is_answered and answer_hours between 0 and 24 as double), null)
            as due_in_a_day,
        if(says_yes, rating, null) as recommends,
        if(says_yes and rating is not null, 1.0, null) as asked,
        if(label is null, null, 1.0) as labelled,
        cast(label = 'positive' as double) as positive,
        cast(label = 'negative' as double) as negative,
        cast(label = 'positive' as double) - cast(label = 'negative' as double) as net,
        if(is_scored, cast(rating >= 9 as double) - cast(rating <= 6 as double), null) as promoters,
        if(is_scored and rating is not null, 1.0, null) as surveyed,
        if((names_us or names_others) and (select count(*) from competitor_words) > 0, cast(names_us as double), null) as voice,
        if(
            (names_us or names_others) and (select count(*) from competitor_words) > 0,
            cast(names_us as double) + cast(names_others as double), null
        ) as voices
    from told
)

select network, account_id, mention_id, day, term, val
from counted unpivot (val for term in (
    comments_received, messages_received, mentions_received, due, due_answered, due_in_a_day, recommends, asked, promoters, surveyed, voice, voices, labelled, positive, negative, net
));
