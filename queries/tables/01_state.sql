-- What the store knows of itself: one row, counted up by every change.
--
-- grain: one row
-- columns:
--   version           number of changes since the store was made
--   glossary_version  digest of the glossary that was loaded last
create table if not exists state (
    version bigint not null,
    glossary_version varchar
);
insert into state
select
    0,
    null
where not exists (select 1 from state);
