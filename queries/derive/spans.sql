-- What is told of whole days and periods, anew: of periods that share days the shorter counts, of two as long the later.
--
-- Nothing is counted twice. Days are another basis and never added to periods.
insert into current_spans
with

told as materialized (select network, account_id, part, from_day, to_day, term, val from told_spans)

select network, account_id, part, from_day, to_day, term, val from told
where from_day = to_day
union all
select network, account_id, part, from_day, to_day, term, val from told
where
    from_day < to_day
    and not exists (
        select 1 from told as other
        where
            other.from_day < other.to_day
            and other.account_id = told.account_id and other.part = told.part and other.term = told.term
            and other.network = told.network
            and other.from_day <= told.to_day and other.to_day >= told.from_day
            and (
                other.to_day - other.from_day < told.to_day - told.from_day
                or other.to_day - other.from_day = told.to_day - told.from_day and other.to_day > told.to_day
            )
    );
