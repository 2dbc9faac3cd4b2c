-- Which accounts and publications are one and the same, and in which order snapshots of one were taken.
--
-- Derived from the uploads that count, as the current tables are.
--
-- grain: account_links one row per account that is another under an earlier name; account_pairs one per two
--        named accounts that share publications, or of which something was said; post_aliases one per publication
--        that is another under another id; post_copies one per publication that counts under another account;
--        current_snapshots one per publication and upload, where several uploads tell of it
-- columns:
--   shared   publications in both; of_fewer those of the account with fewer, in the days that both speak of
--   verdict  same (taken for one), asked (nobody knows yet, so they stand apart), apart
--   is_said  whether its user said so
--   same_as  the account or publication that it is
--   counts_for  the account under which a publication of several counts
--   place    of a snapshot among those of its publication, the newest is the highest
--   as_of    the day it is at least of: no snapshot is older than one that came before it
create table if not exists account_links (
    account_id varchar not null,
    same_as varchar not null
);
create table if not exists account_pairs (
    network varchar not null,
    earlier varchar not null,
    later varchar not null,
    shared integer not null,
    of_fewer integer not null,
    verdict varchar not null,
    is_said boolean not null
);
create table if not exists post_copies (
    network varchar not null,
    account_id varchar not null,
    post_id varchar not null,
    counts_for varchar not null
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
