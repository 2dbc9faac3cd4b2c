-- How many conversations go on after the first answer?
--
-- A conversation is what one person writes to one account with no more than a week between; it goes on where they
-- write again after an answer.
--
-- grain: one row
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   conversations  those with an answer
--   went_on        those in which the person wrote again after it
with

written as (
    select
        heard.account_id,
        heard.author,
        heard.written_at,
        coalesce(heard.is_answered, false) as is_answered,
        coalesce(heard.written_at - lag(heard.written_at) over turns > interval 7 day, true) as begins,
        coalesce(lag(heard.is_answered) over turns, false) as after_answer
    from heard
    where
        heard.kind in ('comment', 'message') and heard.author is not null
        and cast(heard.here_at as date) >= $from_day and cast(heard.here_at as date) < $to_day
    window turns as (partition by heard.account_id, heard.author order by heard.written_at)
),

numbered as (
    select
        *,
        count(*) filter (where begins) over (partition by account_id, author order by written_at rows unbounded preceding) as thread
    from written
),

threads as (
    select bool_or(is_answered) as was_answered, bool_or(after_answer and not begins) as went_on from numbered
    group by account_id, author, thread
)

select
    count(*) filter (where was_answered) as conversations,
    count(*) filter (where went_on) as went_on
from threads
