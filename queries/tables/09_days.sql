-- Publications and days on the client's own clock.
--
-- own_posts: not those of others that it shares in, nor those set apart; account_days: with the zeros that files leave out.
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
