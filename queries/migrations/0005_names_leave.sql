-- What metrics and eras are called is no longer kept in a store: `data/names/` has it, in every language.
drop table if exists metrics;
drop table if exists eras;
