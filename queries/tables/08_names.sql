-- By which words people search for the business, and with whom it compares itself; append-only.
--
-- names: `kind` is brand or competitor; what is taken back counts no longer.
create table if not exists names (
    kind varchar not null,
    name varchar not null,
    taken_back boolean not null,
    said_at timestamp not null
);

-- brand_words: those stated; where none is, what the business calls itself. Without accents, in small letters.
create or replace view brand_words as
with

stated as (
    select name from names
    where kind = 'brand'
    group by name
    having not arg_max(taken_back, said_at)
)

select strip_accents(lower(trim(name))) as word from stated
union
select strip_accents(lower(trim(arg_max(name, said_at)))) from profile
where not exists (select 1 from stated)
having count(*) > 0;

-- competitor_words: the names of those with whom the business compares itself.
create or replace view competitor_words as
select strip_accents(lower(trim(name))) as word from names
where kind = 'competitor'
group by name
having not arg_max(taken_back, said_at);
