-- Publications and days on the client's own clock.
--
-- hidden_now: publications that are hidden; set_apart_posts: those that count in no figure, since they are hidden or
-- count under another account; own_posts: without these, and without those of others that it shares in;
-- account_days: with the zeros that files leave out.
create or replace view hidden_now as
select
    hidden_posts.network,
    coalesce(post_aliases.same_as, hidden_posts.post_id) as post_id,
    arg_max(hidden_posts.reason, hidden_posts.said_at) as reason,
    max(hidden_posts.said_at) as said_at
from hidden_posts
left join post_aliases on hidden_posts.network = post_aliases.network and hidden_posts.post_id = post_aliases.post_id
group by all
having arg_max(hidden_posts.is_hidden, hidden_posts.said_at);

create or replace view set_apart_posts as
select current_posts.account_id, current_posts.post_id from current_posts
inner join hidden_now on split_part(current_posts.account_id, ':', 1) = hidden_now.network and current_posts.post_id = hidden_now.post_id
union all
select account_id, post_id from post_copies;

create or replace view own_posts as
select
    split_part(account_id, ':', 1) as network,
    account_id,
    post_id,
    case
        when published_at is null then published_on
        else cast(timezone((select time_zone from client_clock), timezone('UTC', published_at)) as date)
    end as day,
    published_at,
    kind,
    text,
    link
from current_posts
anti join set_apart_posts
    on current_posts.account_id = set_apart_posts.account_id and current_posts.post_id = set_apart_posts.post_id
where published_by is null;

-- A day that a file leaves out because nothing happened is a zero.
create or replace view account_days as
with

silent as (
    select distinct
        accounts.account_id,
        coverage.metric,
        cast(unnest(generate_series(coverage.from_day, coverage.to_day, interval 1 day)) as date) as day
    from coverage
    inner join live_uploads on coverage.upload_id = live_uploads.upload_id
    inner join accounts on coverage.account_id = accounts.stated_id
    where coverage.absent_means = 'zero'
)

select account_id, day, metric, val from current_day_values
union all
select silent.account_id, silent.day, silent.metric, 0 as val from silent
anti join current_day_values
    on
        silent.account_id = current_day_values.account_id
        and silent.day = current_day_values.day
        and silent.metric = current_day_values.metric;
