-- No publication is known twice.
--
-- when: import
select account_id, post_id
from current_posts
group by account_id, post_id
having count(*) > 1
