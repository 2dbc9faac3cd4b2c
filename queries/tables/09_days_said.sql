-- What people say to the business and of it, as terms of metrics.
--
-- said_terms: reviews have their own, but for yes or no; a voice counts once somebody to compare with is named.
--
-- grain: one row per mention and term
create or replace view said_terms as
with

told as (
    select *, kind in ('comment', 'message') as asks from heard
),

named as (
    select
        told.*,
        (select count(*) from brand_words where contains(told.text, brand_words.word)) > 0 as names_us,
        (select count(*) from competitor_words where contains(told.text, competitor_words.word)) > 0 as names_others
    from told
    where told.kind = 'mention' and (select count(*) from competitor_words) > 0
)

select network, account_id, mention_id, cast(here_at as date) as day, kind || 's_received' as term, 1.0 as val from told
where kind in ('comment', 'message', 'mention')
union all
select network, account_id, mention_id, cast(here_at as date), 'due', 1 from told where asks and is_answered is not null and (is_due or is_answered)
union all
select network, account_id, mention_id, cast(here_at as date), 'due_answered', cast(is_answered as integer) from told where asks and is_answered is not null and (is_due or is_answered)
union all
select network, account_id, mention_id, cast(here_at as date), 'due_in_a_day', cast(is_answered and answer_hours between 0 and 24 as integer) from told
where asks and is_answered is not null and (is_due or is_answered) and (not is_answered or answer_hours is not null)
union all
select network, account_id, mention_id, cast(here_at as date), 'recommends', rating from told where kind = 'review' and rating_scale = 1 and rating is not null
union all
select network, account_id, mention_id, cast(here_at as date), 'asked', 1 from told where kind = 'review' and rating_scale = 1 and rating is not null
union all
select network, account_id, mention_id, cast(here_at as date), 'promoters', cast(rating >= 9 as integer) - cast(rating <= 6 as integer) from told where kind = 'survey' and rating_scale = 10
union all
select network, account_id, mention_id, cast(here_at as date), 'surveyed', 1 from told where kind = 'survey' and rating_scale = 10 and rating is not null
union all
select network, account_id, mention_id, cast(here_at as date), 'voice', cast(names_us as integer) from named where names_us or names_others
union all
select network, account_id, mention_id, cast(here_at as date), 'voices', cast(names_us as integer) + cast(names_others as integer) from named where names_us or names_others;
