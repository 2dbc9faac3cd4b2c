-- Experiments of the editorial plan: which planned publication stands on which side; append-only.
--
-- grain: one row per planned publication of an experiment
create table if not exists experiment_sides (
    experiment_id varchar not null,
    question varchar not null,
    item_id varchar not null,
    side varchar not null,
    said_at timestamp not null
);
