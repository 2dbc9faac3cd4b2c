-- How do the places on Google stand: their reviews, their ratings, what people see and do on their profile?
--
-- grain: one row per place that has reviews or a profile there
-- params:
--   $from_day  date, inclusive
--   $to_day    date, exclusive
-- columns:
--   account_id  the place
--   name        what it calls itself, null where no file says
--   rated       reviews with stars
--   stars       their sum
--   squares     the sum of their squares
--   low         those of one or two stars
--   due         reviews of which is known whether they were answered
--   answered    of those
--   views       of the profile, in the periods and days that lie within these days
--   actions     on it: calls, ways, website, messages, bookings, orders
with

reviewed as (
    select
        account_id,
        count(rating) as rated,
        sum(rating) as stars,
        sum(rating * rating) as squares,
        count(*) filter (where rating <= 2) as low,
        count(is_answered) as due,
        count(*) filter (where is_answered) as answered
    from review_days
    where network = 'google_business' and day >= $from_day and day < $to_day
    group by account_id
),

acted as (
    select
        account_id,
        sum(val) filter (where starts_with(term, 'views_')) as views,
        sum(val) filter (
            where term in ('calls', 'direction_requests', 'website_clicks', 'messages', 'bookings', 'hotel_bookings', 'food_orders')
        ) as actions
    from current_spans
    where network = 'google_business' and from_day >= $from_day and to_day < $to_day
    group by account_id
)

select
    coalesce(reviewed.account_id, acted.account_id) as account_id,
    (select any_value(account_name) from accounts where accounts.account_id = coalesce(reviewed.account_id, acted.account_id)) as name,
    coalesce(reviewed.rated, 0) as rated,
    reviewed.stars,
    reviewed.squares,
    coalesce(reviewed.low, 0) as low,
    coalesce(reviewed.due, 0) as due,
    coalesce(reviewed.answered, 0) as answered,
    acted.views,
    acted.actions
from reviewed
full join acted on reviewed.account_id = acted.account_id
order by 1
