-- What files tell of whole days or periods: visits, search, money, the actions on a profile.
--
-- told_spans: each term as it is told; `part` is the campaign, where there is one.
create or replace view told_spans as
select split_part(account_id, ':', 1) as network, account_id, '' as part, from_day, to_day, metric as term, val from current_web_values
where breakdown = 'none' and account_id not like 'google_trends:%'
union all
select network, account_id, network as part, from_day, to_day, term, val from social_visits
union all
select split_part(placed.account_id, ':', 1), placed.account_id, '', placed.from_day, placed.to_day, 'search_placed', placed.val * shown.val
from current_web_values as placed
inner join current_web_values as shown
    on
        placed.account_id = shown.account_id and placed.from_day = shown.from_day and placed.to_day = shown.to_day
        and placed.breakdown = shown.breakdown and placed.bucket = shown.bucket
where placed.breakdown = 'none' and placed.metric = 'search_position' and shown.metric = 'search_impressions'
union all
select split_part(account_id, ':', 1), account_id, '', from_day, to_day, term, val from brand_searches
union all
select split_part(account_id, ':', 1), account_id, campaign, from_day, to_day, if(metric = 'spend', 'spend', 'paid_' || metric), val from paid
where counts
union all
select split_part(account_id, ':', 1), account_id, '', day as from_day, day as to_day, 'spend', 0 from unpaid_days
union all
select split_part(account_id, ':', 1), account_id, '', from_day, to_day, metric, val from current_period_values;

-- spans: of periods that share days the shorter counts, of two as long the later: nothing is counted twice. A day is a
-- period of its own, and its terms are another basis.
create or replace view spans as
with

periods as (
    select network, account_id, part, from_day, to_day, term, val from told_spans
    where from_day < to_day
)

select network, account_id, part, from_day, to_day, term, val from told_spans
where from_day = to_day
union all
select network, account_id, part, from_day, to_day, term, val from periods
where not exists (
    select 1 from periods as other
    where
        other.account_id = periods.account_id and other.part = periods.part and other.term = periods.term
        and other.network = periods.network
        and other.from_day <= periods.to_day and other.to_day >= periods.from_day
        and (
            other.to_day - other.from_day < periods.to_day - periods.from_day
            or other.to_day - other.from_day = periods.to_day - periods.from_day and other.to_day > periods.to_day
        )
);
