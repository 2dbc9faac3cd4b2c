-- Followers that were typed in, as a level of their network.
--
-- typed_followers: on the last day of the month, where no file tells the followers of that network in it; they stand
-- under its account where one alone is known.
create or replace view typed_followers as
with

single as (
    select split_part(account_id, ':', 1) as network, min(account_id) as account_id from accounts
    group by all
    having count(distinct account_id) = 1
)

select
    typed.network,
    coalesce(single.account_id, typed.network || ':typed') as account_id,
    last_day(typed.month) as day,
    typed.val
from typed
left join single on typed.network = single.network
where
    typed.term = 'followers'
    and not exists (
        select 1 from current_day_values as told
        where
            told.metric = 'followers' and split_part(told.account_id, ':', 1) = typed.network
            and date_trunc('month', told.day) = typed.month
    );
