-- Which accounts and publications are one and the same, and in which order snapshots of one were taken.
--
-- Derived from the uploads that count, as the current tables are.
--
-- grain: one row per account that is another under an earlier name; per publication that is another under
--        another id; per publication and upload, where several uploads tell of it
-- columns:
--   same_as  the account or publication that it is
--   place    of a snapshot among those of its publication, the newest is the highest
--   as_of    the day it is at least of: no snapshot is older than one that came before it
create table if not exists account_links (
    account_id varchar not null,
    same_as varchar not null
);
create table if not exists post_aliases (
    network varchar not null,
    post_id varchar not null,
    same_as varchar not null
);
create table if not exists current_snapshots (
    account_id varchar not null,
    post_id varchar not null,
    upload_id varchar not null,
    place integer not null,
    as_of date not null
);
