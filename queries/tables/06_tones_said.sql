-- How texts are meant, in the word of who read them, append-only; the newest of each counts.
--
-- tones_said: `tone` is positive, neutral or negative.
create table if not exists tones_said (
    account_id varchar not null,
    mention_id varchar not null,
    tone varchar not null,
    said_at timestamp not null
);
