-- What a report is to be about, as it was chosen last, append-only; the newest counts.
--
-- report_choices: `period` is month, quarter, weeks or campaign; `language` is empty where it is that of the screen; the
-- lists are JSON, null for all.
create table if not exists report_choices (
    period varchar not null,
    language varchar not null,
    sections varchar,
    networks varchar,
    objectives varchar,
    said_at timestamp not null
);
