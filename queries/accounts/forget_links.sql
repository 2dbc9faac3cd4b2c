-- No account of a network is known under several names, before that is found anew.
--
-- params:
--   $network  network id
delete from account_links
where split_part(account_id, ':', 1) = $network;
delete from account_pairs
where network = $network;
