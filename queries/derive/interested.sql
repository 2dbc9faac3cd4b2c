-- How many people come back to talk to the business, anew.
insert into current_spans
select network, account_id, '' as part, day as from_day, day as to_day, 'interested_people' as term, val from interested_people;
