-- Stated, covered and received are three days: what an older Rumbo kept as one stands as covered.
--
-- It was the day of the export where the file stated one: reading the originals again tells.
alter table uploads rename to uploads_of_one_day;

create table uploads (
    upload_id varchar not null,
    sha256 varchar not null,
    file_name varchar not null,
    format varchar not null,
    language varchar,
    network varchar not null,
    stated_on date,
    covered_until date,
    received_on date not null,
    rows_read integer not null,
    rows_new integer not null,
    rows_updated integer not null,
    rows_repeated integer not null,
    rows_not_taken integer not null,
    rows_refused integer not null,
    rows_left_out integer not null,
    notes varchar not null,
    reader_version varchar not null,
    imported_at timestamp not null,
    undone_at timestamp
);
insert into uploads by name
select
    * exclude (as_of),
    as_of as covered_until,
    imported_at::date as received_on,
    0 as rows_not_taken
from uploads_of_one_day;

drop table uploads_of_one_day;
