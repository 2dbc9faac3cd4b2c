-- Whether a review was answered is kept apart from when: null where its file has no column of replies.
--
-- Of an older upload it is known where one of its format ever told a reply.
alter table mentions add column if not exists is_answered boolean;
alter table current_mentions add column if not exists is_answered boolean;
update mentions set is_answered = answered_at is not null or answer is not null
where upload_id in (
    select upload_id from uploads
    where format = 'google_reviews' or format in (
        select uploads.format from uploads
        inner join mentions as told on uploads.upload_id = told.upload_id
        where told.answered_at is not null or told.answer is not null
    )
);
