-- The user's own words, append-only: what was stated is never overwritten.
--
-- grain: one row per objective; one row per statement of its target
-- columns:
--   kind     accumulate (a sum over the period), level (its last value), rate (a ratio or a typical value)
--   sense    at_least, at_most, between
--   target   in the metric's unit, rates 0–1; the lower end of between
--   upper    the upper end of between
--   account, format, pillar, campaign   the part it is about, null for all of it
--   cadence  how often it is looked at: weekly, monthly
--   baseline_day  last day that its baseline counts
--   ended_on the day an objective was given up, null while it stands
create table if not exists objectives (
    objective_id varchar not null,
    title varchar not null,
    why varchar,
    metric varchar not null,
    basis varchar not null,
    network varchar,
    sense varchar not null,
    baseline double,
    start_day date not null,
    due_day date not null,
    created_at timestamp not null,
    account varchar,
    format varchar,
    pillar varchar,
    campaign varchar,
    owner varchar,
    cadence varchar,
    baseline_day date
);
create table if not exists objective_revisions (
    objective_id varchar not null,
    valid_from date not null,
    target double,
    reason varchar,
    ends boolean not null,
    said_at timestamp not null,
    upper double
);
