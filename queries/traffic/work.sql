-- What did the work cost in the months of a period, and what did the business count in them?
--
-- Ads of a day or period that lies within one month; each currency for itself.
--
-- grain: one row per month, thing and currency
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   month     its first day
--   term      fees, work_hours, ads, bookings, sales, enquiries, coupons, sales_value
--   currency  of money, else null
--   val       as typed in; of ads as the files tell it
select
    month,
    term,
    currency,
    val
from typed
where term != 'followers' and month >= $from_day and last_day(month) < $to_day
union all
select
    date_trunc('month', from_day)::date,
    'ads',
    currency,
    sum(val)
from paid
where
    metric = 'spend' and from_day >= $from_day and to_day < $to_day
    and date_trunc('month', from_day) = date_trunc('month', to_day)
group by all
having sum(val) > 0
order by 1, 2, 3
