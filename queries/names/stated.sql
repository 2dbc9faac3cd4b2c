-- Which names did the people of the business state, and still hold to?
--
-- grain: one row per name, in the order of the alphabet
-- params:
--   $kind  brand, competitor
-- columns:
--   name  in their words
select name from names
where kind = $kind
group by name
having not arg_max(taken_back, said_at)
order by lower(name) asc, name asc
