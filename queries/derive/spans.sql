-- What is known of whole days and periods, anew.
delete from current_spans;
insert into current_spans
select network, account_id, part, from_day, to_day, term, val from told_spans
where from_day = to_day
union all
select network, account_id, part, from_day, to_day, term, val from told_periods
union all
select network, account_id, '' as part, day as from_day, day as to_day, 'interested_people' as term, val from interested_people;
