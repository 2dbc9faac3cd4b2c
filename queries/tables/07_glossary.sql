-- The metrics as data, loaded from data/metrics.csv, data/metric_parts.csv, data/eras.csv and data/social_sources.csv.
--
-- grain: one row per metric and basis; per part; per change of a definition; per source of visits
create table if not exists metrics (
    metric varchar not null,
    basis varchar not null,
    subject varchar not null,
    unit varchar not null,
    agg varchar not null,
    direction varchar not null,
    class varchar not null,
    adds_over_networks boolean not null,
    source varchar
);
create table if not exists metric_parts (
    metric varchar not null,
    basis varchar not null,
    network varchar not null,
    side varchar not null,
    term varchar not null,
    weight double not null
);
create table if not exists eras (
    network varchar not null,
    term varchar not null,
    from_day date not null,
    source varchar
);
create table if not exists social_sources (
    network varchar not null,
    source varchar not null
);
