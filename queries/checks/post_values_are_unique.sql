-- No metric of a publication is known twice.
--
-- when: doctor
select account_id, post_id, metric
from current_post_values
group by account_id, post_id, metric
having count(*) > 1
