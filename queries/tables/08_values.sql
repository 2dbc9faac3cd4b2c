-- Every number that files say, and every number that is known, under the same name for the same thing.
--
-- told_values: by upload and line; known_values: now. `thing` is that of `stated` and `current_things`; `day` is null
-- for publications, whose numbers grow; `what` is the publication, group, page or campaign.
create or replace view told_values as
select upload_id, line, account_id, hash(account_id, hash('post_value', post_id, metric)) as thing, null::date as day, post_id as what, metric, val
from told_post_values
union all
select upload_id, line, accounts.account_id, hash(accounts.account_id, hash('day', day, metric)), day, null, metric, val
from day_values
inner join accounts on day_values.account_id = accounts.stated_id
where not coalesce(is_doubtful, false)
union all
select upload_id, line, accounts.account_id, hash(accounts.account_id, hash('period', from_day, to_day, metric)), to_day, null, metric, val
from period_values
inner join accounts on period_values.account_id = accounts.stated_id
union all
select upload_id, line, accounts.account_id, hash(accounts.account_id, hash('audience', from_day, to_day, breakdown, bucket, metric)), to_day, bucket, metric, val
from audience_values
inner join accounts on audience_values.account_id = accounts.stated_id
union all
select upload_id, line, accounts.account_id, hash(accounts.account_id, hash('web', from_day, to_day, breakdown, bucket, metric)), to_day, bucket, metric, val
from web_values
inner join accounts on web_values.account_id = accounts.stated_id
union all
select upload_id, line, accounts.account_id, hash(accounts.account_id, hash('spend', from_day, to_day, campaign, part, currency, metric)), to_day, campaign, metric, val
from spend
inner join accounts on spend.account_id = accounts.stated_id;

create or replace view known_values as
select upload_id, hash(account_id, hash('post_value', post_id, metric)) as thing, val from current_post_values
union all
select upload_id, hash(account_id, hash('day', day, metric)), val from current_day_values
union all
select upload_id, hash(account_id, hash('period', from_day, to_day, metric)), val from current_period_values
union all
select upload_id, hash(account_id, hash('audience', from_day, to_day, breakdown, bucket, metric)), val from current_audience_values
union all
select upload_id, hash(account_id, hash('web', from_day, to_day, breakdown, bucket, metric)), val from current_web_values
union all
select upload_id, hash(account_id, hash('spend', from_day, to_day, campaign, part, currency, metric)), val from current_spend;
