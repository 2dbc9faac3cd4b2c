-- How files came in that were received before it was written down: as far as what was kept of them tells.
create table if not exists receptions (
    upload_id varchar not null,
    sha256 varchar not null,
    file_name varchar not null,
    received_on date not null,
    network varchar,
    account varchar,
    mapping varchar,
    is_ours boolean not null,
    said varchar,
    reader_version varchar not null,
    said_at timestamp not null
);
create table if not exists undoings (
    upload_id varchar not null,
    said_at timestamp not null
);
insert into receptions by name
with

accounts_of as (
    select
        upload_id,
        any_value(substr(account_id, position(':' in account_id) + 1)) as own
    from upload_accounts
    group by upload_id
    having count(*) = 1
)

select
    uploads.upload_id,
    uploads.sha256,
    uploads.file_name,
    uploads.received_on,
    if(uploads.network in ('facebook', 'instagram'), uploads.network, null) as network,
    nullif(accounts_of.own, '') as account,
    (
        select arg_max(mappings.mapping, mappings.said_at)
        from mappings
        where concat('guided:', mappings.name) = uploads.format
    ) as mapping,
    true as is_ours,
    uploads.reader_version,
    uploads.imported_at as said_at
from uploads
left join accounts_of on uploads.upload_id = accounts_of.upload_id
order by uploads.imported_at, uploads.upload_id;
insert into undoings
select upload_id, undone_at
from uploads
where undone_at is not null
order by undone_at;
