-- Which planned publications belong to an experiment, and on which side?
--
-- grain: one row per planned publication of an experiment that still stands
-- columns:
--   experiment_id  id
--   question       weekday, daypart, kind
--   item_id        the planned publication
--   side           what is done in it: Tuesday, morning, reel, …
--   network        network id
--   day            on the client's clock
select
    experiment_sides.experiment_id,
    experiment_sides.question,
    experiment_sides.item_id,
    experiment_sides.side,
    plan.network,
    plan.day
from experiment_sides
inner join plan on experiment_sides.item_id = plan.item_id
where plan.item_id not in (select thing_id from withdrawn)
order by experiment_sides.experiment_id asc, plan.day asc, plan.item_id asc
