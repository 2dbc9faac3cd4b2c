-- Nothing is known of whole days and periods; whether anything is told of them, and whether anybody wrote.
--
-- grain: one row
-- columns:
--   is_told   visits, search, money, the actions on a profile, what was typed in
--   is_heard  comments, messages, reviews
delete from current_spans;
select
    exists (select 1 from current_web_values)
    or exists (select 1 from current_spend)
    or exists (select 1 from current_period_values)
    or exists (select 1 from typed_numbers) as is_told,
    exists(select 1 from current_mentions) as is_heard;
