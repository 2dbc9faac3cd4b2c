-- Every forecast of an objective that was shown, as it was shown: append-only, scored once its date has come.
--
-- grain: one row per objective, target and state of the data
-- columns:
--   data_version  digest of the uploads that counted
--   judged_on     last complete day it was made from
--   due_day       the day it speaks of
--   middle        where it would land, in the metric's unit
--   low, high     the range for four times out of five
--   chance        to meet the target, 0–1, null where none was said
create table if not exists forecasts (
    objective_id varchar not null,
    data_version varchar not null,
    judged_on date not null,
    due_day date not null,
    target double not null,
    middle double not null,
    low double not null,
    high double not null,
    chance double,
    made_by varchar not null,
    shown_at timestamp not null
);
