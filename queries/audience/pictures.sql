-- Of which days do files divide the followers?
--
-- grain: one row per account and day that a file states, the newest day first
-- columns:
--   account_id  the account
--   to_day      the day of the picture, or the last day of its period
select distinct
    current_audience_values.account_id,
    current_audience_values.to_day
from current_audience_values
inner join live_uploads on current_audience_values.upload_id = live_uploads.upload_id
where
    current_audience_values.metric in ('followers_share', 'views_share', 'followers', 'views')
    and not coalesce(live_uploads.is_undated, false)
order by current_audience_values.to_day desc, current_audience_values.account_id asc
