-- Which numbered steps have brought this store to its present form.
--
-- grain: one row per file of `queries/migrations/`; a new store has taken all of them when it is made
create table if not exists migrations (
    number integer not null,
    done_at timestamp not null
);
