-- The strategy in the user's own words, append-only: what is taken back is said to be so.
--
-- strategy: the parts of the one page, the newest statement of each counts.
create table if not exists strategy (
    part varchar not null,
    text varchar not null,
    said_at timestamp not null
);

-- diary: decisions, actions and events, each with the one metric it should move; last_day of a closure or a
-- campaign, control the network or account left as it was, alternates where it is done every other week.
create table if not exists diary (
    entry_id varchar not null,
    kind varchar not null,
    day date not null,
    title varchar not null,
    hypothesis varchar,
    network varchar,
    metric varchar,
    basis varchar,
    said_at timestamp not null,
    last_day date,
    control varchar,
    alternates boolean
);

-- plan: publications that are meant to be, each with what it is for; at_time is HH:MM on the client's clock.
create table if not exists plan (
    item_id varchar not null,
    day date not null,
    network varchar not null,
    title varchar not null,
    pillar varchar,
    objective_id varchar,
    said_at timestamp not null,
    campaign varchar,
    at_time varchar,
    kind varchar
);

-- withdrawn: what was taken back, of the diary or of the plan.
create table if not exists withdrawn (
    thing_id varchar not null,
    said_at timestamp not null
);
