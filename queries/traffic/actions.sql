-- What did people do on the profile of each place?
--
-- grain: one row per place and action
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   account_id  the place
--   name        what it calls itself, null where no file says
--   term        calls, direction_requests, website_clicks, …; views_…
--   val         as many as in the periods that lie within these days
--   first_day   of those periods
--   last_day    of those periods
select
    current_spans.account_id,
    any_value(accounts.account_name) as name,
    current_spans.term,
    sum(current_spans.val) as val,
    min(current_spans.from_day) as first_day,
    max(current_spans.to_day) as last_day
from current_spans
left join accounts on current_spans.account_id = accounts.account_id
where current_spans.network = 'google_business' and current_spans.from_day >= $from_day and current_spans.to_day < $to_day
group by current_spans.account_id, current_spans.term
order by current_spans.account_id, current_spans.term
