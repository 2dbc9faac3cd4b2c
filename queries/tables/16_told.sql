-- What is told to a client beside the numbers, append-only: comments, how it looks, and what was handed over.
--
-- comments: a text beside a slide of a period, both its days included; the newest counts, an empty one takes it back.
create table if not exists comments (
    first_day date not null,
    last_day date not null,
    slide varchar not null,
    text varchar not null,
    said_at timestamp not null
);

-- brands: colours as #RRGGBB, the logo as PNG in base64; the newest counts.
create table if not exists brands (
    accent varchar,
    second varchar,
    logo varchar,
    author varchar,
    contact varchar,
    footer varchar,
    said_at timestamp not null
);

-- handovers: the story of a period as it was handed over, in one language, with the state of its data; a later one
-- of the same period is a correction and says why.
create table if not exists handovers (
    handover_id varchar not null,
    first_day date not null,
    last_day date not null,
    language varchar not null,
    data_version varchar not null,
    story varchar not null,
    reason varchar,
    said_at timestamp not null
);

-- agreements: who of the client's people agreed to a target; target in the metric's unit.
create table if not exists agreements (
    objective_id varchar not null,
    target double not null,
    name varchar not null,
    said_at timestamp not null
);
