-- Views that every question rests on.
--
-- live_uploads: the uploads that count, numbered from the oldest export to the newest.
create or replace view live_uploads as
select
    upload_id,
    sha256,
    as_of,
    network,
    row_number() over (order by as_of, sha256, upload_id) as recency
from uploads
where undone_at is null;

-- accounts: what each stated account stands for; an unnamed one is the only named one of its network.
create or replace view accounts as
with

stated as (
    select
        upload_accounts.account_id as stated_id,
        split_part(upload_accounts.account_id, ':', 1) as network,
        ends_with(upload_accounts.account_id, ':') as is_unnamed,
        coalesce(bool_or(live_uploads.upload_id is not null), false) as is_live,
        arg_max(upload_accounts.account_name, coalesce(live_uploads.recency, 0)) as account_name
    from upload_accounts
    left join live_uploads on upload_accounts.upload_id = live_uploads.upload_id
    group by upload_accounts.account_id
),

only_named as (
    select
        network,
        min(stated_id) as account_id,
        min(account_name) as account_name
    from stated
    where is_live and not is_unnamed
    group by network
    having count(*) = 1
)

select
    stated.stated_id,
    stated.network,
    stated.is_live,
    case when stated.is_unnamed then coalesce(only_named.account_id, stated.stated_id) else stated.stated_id end as account_id,
    case when stated.is_unnamed then only_named.account_name else stated.account_name end as account_name
from stated
left join only_named on stated.network = only_named.network;

-- stated and current_things: every fact as two numbers, which thing and what is said of it.
create or replace view stated as
select upload_id, line, account_id, hash('post', post_id) as thing, hash(published_on, kind, text, link) as said from posts
union all
select upload_id, line, account_id, hash('post_value', post_id, metric), hash(val) from post_values
where not coalesce(is_doubtful, false)
union all
select upload_id, line, account_id, hash('day', day, metric), hash(val) from day_values
where not coalesce(is_doubtful, false)
union all
select upload_id, line, account_id, hash('period', from_day, to_day, metric), hash(val) from period_values
union all
select upload_id, line, account_id, hash('audience', from_day, to_day, breakdown, bucket, metric), hash(val) from audience_values
union all
select upload_id, line, account_id, hash('web', from_day, to_day, breakdown, bucket, metric), hash(val) from web_values
union all
select upload_id, line, account_id, hash('spend', from_day, to_day, campaign, part, currency, metric), hash(val) from spend
union all
select upload_id, line, account_id, hash('mention', mention_id), hash(rating, text, answered_at, answer) from mentions;

create or replace view current_things as
select upload_id, hash(account_id, hash('post', post_id)) as thing, hash(published_on, kind, text, link) as said from current_posts
union all
select upload_id, hash(account_id, hash('post_value', post_id, metric)), hash(val) from current_post_values
union all
select upload_id, hash(account_id, hash('day', day, metric)), hash(val) from current_day_values
union all
select upload_id, hash(account_id, hash('period', from_day, to_day, metric)), hash(val) from current_period_values
union all
select upload_id, hash(account_id, hash('audience', from_day, to_day, breakdown, bucket, metric)), hash(val) from current_audience_values
union all
select upload_id, hash(account_id, hash('web', from_day, to_day, breakdown, bucket, metric)), hash(val) from current_web_values
union all
select upload_id, hash(account_id, hash('spend', from_day, to_day, campaign, part, currency, metric)), hash(val) from current_spend
union all
select upload_id, hash(account_id, hash('mention', mention_id)), hash(rating, text, answered_at, answer) from current_mentions;
