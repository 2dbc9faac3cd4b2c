-- Which accounts are one and the same is found anew: a single publication in both is no proof of it any more.
drop table if exists account_links;
