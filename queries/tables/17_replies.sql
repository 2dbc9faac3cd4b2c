-- How the business answers reviews, in its own words, append-only.
--
-- reply_templates: a text for each kind of review (good, middling, bad), the newest statement of each counts.
create table if not exists reply_templates (
    kind varchar not null,
    text varchar not null,
    said_at timestamp not null
);
