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
    spans.account_id,
    any_value(accounts.account_name) as name,
    spans.term,
    sum(spans.val) as val,
    min(spans.from_day) as first_day,
    max(spans.to_day) as last_day
from spans
left join accounts on spans.account_id = accounts.account_id
where spans.network = 'google_business' and spans.from_day >= $from_day and spans.to_day < $to_day
group by spans.account_id, spans.term
order by spans.account_id, spans.term
