-- Which uploads go before others by their user's word, and how new are they by that?
--
-- One that goes before another is as new as that, and as all that that goes before.
delete from raised_uploads;

insert into raised_uploads by name
with recursive

ahead as (
    select upload_id, over_id, said_at from preferred
    union
    select ahead.upload_id, preferred.over_id, ahead.said_at
    from ahead
    inner join preferred on ahead.over_id = preferred.upload_id
)

select
    ahead.upload_id,
    max(upload_days.as_of) as raised_to,
    max(ahead.said_at) as raised_at
from ahead
inner join upload_days on ahead.over_id = upload_days.upload_id
group by ahead.upload_id;
