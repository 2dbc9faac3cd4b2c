-- No value is known of a publication that is not.
--
-- when: doctor
select
    current_post_values.account_id,
    current_post_values.post_id,
    current_post_values.metric
from current_post_values
anti join current_posts
    on
        current_post_values.account_id = current_posts.account_id
        and current_post_values.post_id = current_posts.post_id
