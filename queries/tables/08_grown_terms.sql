-- By how much did the followers of an account grow from one count to the next?
--
-- grown_terms: level_after and level_before, from 200 on, since of fewer one more is a leap, and not after a quarter of a
-- year; level_days is the one before × the days between, level_of_day the same where there is but one.
create or replace view grown_terms as
with

levels as (
    select account_id, day, val from current_day_values
    where metric = 'followers'
    union all
    select account_id, to_day, val from current_spans
    where term = 'followers' and from_day = to_day
),

grown as (
    select
        account_id,
        day,
        val,
        lag(val) over counts as before,
        day - lag(day) over counts as days
    from levels
    window counts as (partition by account_id order by day)
    qualify before >= 200 and days between 1 and 92
),

said as (
    select
        account_id,
        day,
        unnest(['level_after', 'level_before', 'level_days', 'level_of_day']) as term,
        unnest([val, before, before * days, if(days = 1, before, null)]) as val
    from grown
)

select * from said where val is not null;
