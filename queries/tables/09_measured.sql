-- What each metric counts: one publication, account day or review, above and below the line.
--
-- A thing that lacks what stands below a ratio counts neither above nor below, nor does one that is in no rates.
--
-- grain: one row per metric and thing
--
-- Asked for by its basis, so that nothing else is looked into: measured('posts').
drop view if exists measured;

create or replace macro measured(which_basis) as table
    select
        metrics.metric,
        metrics.basis,
        metrics.agg,
        metrics.adds_over_networks,
        facts.network,
        facts.account_id,
        facts.item,
        facts.day,
        facts.since,
        sum(facts.val * metric_parts.weight) filter (where metric_parts.side = 'numerator') as numerator,
        sum(facts.val * metric_parts.weight) filter (where metric_parts.side = 'denominator') as denominator
    from query_table('facts_' || which_basis) as facts
    inner join metric_parts
        on
            facts.basis = metric_parts.basis
            and facts.term = metric_parts.term
            and (metric_parts.network = '*' or facts.network = metric_parts.network)
    inner join metrics on metric_parts.metric = metrics.metric and metric_parts.basis = metrics.basis
    where facts.in_rates or metrics.agg <> 'ratio'
    group by all
    having numerator is not null and (metrics.agg <> 'ratio' or denominator is not null);
