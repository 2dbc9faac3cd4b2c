-- How long do the conversations under comments get, where files say which comment replies to which?
--
-- grain: one row
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   threads  comments that reply to none, of accounts of which any reply is known
--   deep     those that were replied to: two turns and more
--   longest  turns of the longest
with

written as (
    select
        account_id,
        mention_id,
        parent_id,
        cast(timezone((select time_zone from client_clock), timezone('UTC', written_at)) as date) as day
    from current_mentions
    where kind = 'comment'
),

replies as (
    select account_id, parent_id, count(*) as replies from written
    where parent_id is not null
    group by account_id, parent_id
)

select
    count(*) as threads,
    count(replies.replies) as deep,
    coalesce(max(replies.replies) + 1, 0) as longest
from written
semi join replies as known on written.account_id = known.account_id
left join replies on written.account_id = replies.account_id and written.mention_id = replies.parent_id
where written.parent_id is null and written.day >= $from_day and written.day < $to_day
