-- What is known is what the counting uploads say: the newest observation of each key, nothing else.
--
-- when: doctor
with

own as (
    select
        hash(accounts.account_id, stated.thing) as thing,
        arg_max(stated.said, live_uploads.recency) as said
    from stated
    inner join accounts on stated.account_id = accounts.stated_id
    inner join live_uploads on stated.upload_id = live_uploads.upload_id
    group by all
)

select thing, said from current_things
except
select thing, said from own
union all
(
    select thing, said from own
    except
    select thing, said from current_things
)
