-- Nothing is known of a network, before it is derived anew.
--
-- params:
--   $network  network id
delete from current_posts where split_part(account_id, ':', 1) = $network;
delete from current_post_values where split_part(account_id, ':', 1) = $network;
delete from current_day_values where split_part(account_id, ':', 1) = $network;
delete from current_period_values where split_part(account_id, ':', 1) = $network;
delete from current_audience_values where split_part(account_id, ':', 1) = $network;
delete from current_web_values where split_part(account_id, ':', 1) = $network;
delete from current_spend where split_part(account_id, ':', 1) = $network;
delete from current_mentions where split_part(account_id, ':', 1) = $network;
delete from current_snapshots where split_part(account_id, ':', 1) = $network;
