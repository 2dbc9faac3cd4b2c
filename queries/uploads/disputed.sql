-- On which numbers do two files disagree?
--
-- grain: one row per number
-- params:
--   $upload_id  the upload that counts
--   $other_id   the upload that does not
-- columns:
--   account_id  the account
--   day         the day it is of, null for a publication
--   what        the publication, group, page or campaign
--   metric      term
--   val         what counts
--   other       what the other file says
select distinct
    told.account_id,
    told.day,
    coalesce(left(current_posts.text, 80), told.what) as what,
    told.metric,
    known.val,
    told.val as other
from told_values as told
inner join known_values as known on told.thing = known.thing and told.val <> known.val
left join current_posts on told.day is null and told.what = current_posts.post_id and told.account_id = current_posts.account_id
where told.upload_id = $other_id and known.upload_id = $upload_id
order by told.day desc, what asc, told.metric asc
