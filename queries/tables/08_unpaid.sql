-- On which days nothing was paid for reach.
--
-- unpaid_days: days that a table by day spans without a row: nothing was paid on them.
create or replace view unpaid_days as
with

spanned as (
    select
        account_id,
        cast(unnest(generate_series(min(from_day), max(to_day), interval 1 day)) as date) as day
    from current_spend
    where from_day = to_day and metric = 'spend'
    group by account_id, upload_id
)

select distinct account_id, day from spanned
anti join paid
    on spanned.account_id = paid.account_id and spanned.day = paid.from_day and paid.from_day = paid.to_day and paid.metric = 'spend';
