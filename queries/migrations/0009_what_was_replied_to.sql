-- A comment that replies to another says to which.
alter table mentions add column if not exists parent_id varchar;
alter table current_mentions add column if not exists parent_id varchar;
