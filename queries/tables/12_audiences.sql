-- The target audiences of the strategy, and what refers to them; append-only.
--
-- audiences: one row per statement, the newest of each id counts; places, languages and interests
-- are written as their people do, parted by semicolons.
create table if not exists audiences (
    audience_id varchar not null,
    name varchar not null,
    age_from integer,
    age_to integer,
    places varchar,
    languages varchar,
    interests varchar,
    said_at timestamp not null
);

-- aims: which audience an objective, a planned publication or a diary entry is for, null for none.
create table if not exists aims (
    thing_id varchar not null,
    audience_id varchar,
    said_at timestamp not null
);
