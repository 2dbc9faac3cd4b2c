-- No metric of an account's day is known twice.
--
-- when: import
select account_id, day, metric
from current_day_values
group by account_id, day, metric
having count(*) > 1
