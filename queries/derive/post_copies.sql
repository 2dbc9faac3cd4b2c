-- Which publications of a network stand under several accounts, and count under another?
--
-- One that several accounts made together counts once: under the account that comes first by its id, with what
-- the newest file of any of them tells.
--
-- params:
--   $network  network id
delete from post_copies
where network = $network;

insert into post_copies by name
with

told as (
    select distinct told_by as account_id, post_id from told_posts
    semi join live_uploads on told_posts.upload_id = live_uploads.upload_id
    where
        split_part(told_posts.told_by, ':', 1) = $network and told_posts.published_by is null
        and (select count(*) > 0 from account_pairs where network = $network and verdict <> 'same')
)

select
    split_part(account_id, ':', 1) as network,
    account_id,
    post_id,
    min(account_id) over (partition by post_id) as counts_for
from told
qualify account_id > counts_for;
