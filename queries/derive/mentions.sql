-- What is known now of the mentions that an upload speaks of?
--
-- All that shares mention_id with it is derived anew, whatever the account:
-- that is never wrong, and cheaper than to find out which account each row stands for.
--
-- params:
--   $upload_id  an upload just made or undone
delete from current_mentions
where mention_id in (
    select mention_id from mentions where upload_id = $upload_id
);

insert into current_mentions by name
select
    accounts.account_id,
    mentions.mention_id,
    arg_max_null(mentions.kind, live_uploads.recency) as kind,
    arg_max_null(mentions.written_at, live_uploads.recency) as written_at,
    arg_max_null(mentions.author, live_uploads.recency) as author,
    arg_max_null(mentions.rating, live_uploads.recency) as rating,
    arg_max_null(mentions.rating_scale, live_uploads.recency) as rating_scale,
    arg_max_null(mentions.text, live_uploads.recency) as text,
    arg_max_null(mentions.link, live_uploads.recency) as link,
    arg_max_null(mentions.answered_at, live_uploads.recency) filter (where mentions.is_answered is not null) as answered_at,
    arg_max_null(mentions.answer, live_uploads.recency) filter (where mentions.is_answered is not null) as answer,
    arg_max(mentions.is_answered, live_uploads.recency) as is_answered,
    arg_max(mentions.upload_id, live_uploads.recency) as upload_id,
    arg_max(mentions.parent_id, live_uploads.recency) as parent_id,
    arg_max(mentions.tone, live_uploads.recency) as tone
from mentions
inner join live_uploads on mentions.upload_id = live_uploads.upload_id
inner join accounts on mentions.account_id = accounts.stated_id
where
    mentions.mention_id in (
        select mention_id from mentions where upload_id = $upload_id
    )
group by accounts.account_id, mentions.mention_id;
