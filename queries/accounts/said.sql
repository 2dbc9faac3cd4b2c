-- What was said last of two accounts of a network: that they are the same, or two?
--
-- grain: one row per two accounts of which something stands said
-- params:
--   $network  network id
-- columns:
--   account_id  one of them
--   other_id    the other
--   is_same     whether they are one and the same
select
    least(account_id, other_id) as account_id,
    greatest(account_id, other_id) as other_id,
    arg_max_null(is_same, said_at) as is_same
from account_statements
where split_part(account_id, ':', 1) = $network
group by least(account_id, other_id), greatest(account_id, other_id)
having arg_max_null(is_same, said_at) is not null
order by account_id, other_id
