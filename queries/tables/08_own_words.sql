-- Which comments, messages and mentions are the business's own?
--
-- own_words: those whose author is called, letters and digits alone, as one of its accounts on that network, as the
-- business, or as one of its brand words.
create or replace view own_words as
with

called as (
    select network, unnest([account_name, substr(account_id, strpos(account_id, ':') + 1)]) as name from accounts
    union all
    select null, arg_max(name, said_at) from profile
    union all
    select null, word from brand_words
),

own as (
    select distinct network, regexp_replace(strip_accents(lower(name)), '[^\p{L}\p{N}]', '', 'g') as who from called
    where regexp_matches(name, '[\p{L}\p{N}]')
)

select current_mentions.*
from current_mentions
semi join own
    on
        regexp_replace(strip_accents(lower(current_mentions.author)), '[^\p{L}\p{N}]', '', 'g') = own.who
        and (own.network is null or starts_with(current_mentions.account_id, own.network || ':'))
where current_mentions.kind in ('comment', 'message', 'mention');
