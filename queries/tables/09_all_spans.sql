-- What files tell of whole days or periods: visits, search, money, the actions on a profile.
--
-- told_spans: each term as it is told; `part` is the campaign, where there is one. What the business typed in stands
-- under `own`, the followers under their network.
create or replace view told_spans as
select split_part(account_id, ':', 1) as network, account_id, '' as part, from_day, to_day, metric as term, val from current_web_values
where breakdown = 'none' and account_id not like 'google_trends:%'
union all
select network, account_id, network as part, from_day, to_day, term, val from social_visits
union all
select split_part(account_id, ':', 1), account_id, '', from_day, to_day, term, val from worked_web_terms
union all
select split_part(account_id, ':', 1), account_id, '', from_day, to_day, term, val from brand_searches
union all
select split_part(account_id, ':', 1), account_id, campaign, from_day, to_day, if(metric = 'spend', 'spend', 'paid_' || metric), val from paid
where counts
union all
select split_part(account_id, ':', 1), account_id, '', day as from_day, day as to_day, 'spend', 0 from unpaid_days
union all
select split_part(account_id, ':', 1), account_id, '', from_day, to_day, metric, val from current_period_values
union all
select 'own', 'own:typed', '', month, last_day(month), term, val from typed
where counts and term != 'followers'
union all
select network, account_id, '', day, day as until, 'followers', val from typed_followers;
