-- Which of two files counts where they disagree, as the user says it, append-only: the last statement stands.
--
-- grain: one row per statement
-- columns:
--   upload_id  the file that counts
--   over_id    the file instead of which it does
--   stands     whether it is said, or taken back
create table if not exists preferences (
    upload_id varchar not null,
    over_id varchar not null,
    stands boolean not null,
    said_at timestamp not null
);
