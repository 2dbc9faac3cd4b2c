-- Columns that came one by one before steps had numbers, and the list of the steps.
create table if not exists migrations (
    number integer not null,
    done_at timestamp not null
);
alter table objectives add column if not exists account varchar;
alter table objectives add column if not exists format varchar;
alter table objectives add column if not exists pillar varchar;
alter table objectives add column if not exists campaign varchar;
alter table objectives add column if not exists owner varchar;
alter table objectives add column if not exists cadence varchar;
alter table objectives add column if not exists baseline_day date;
alter table objective_revisions add column if not exists upper double;
alter table plan add column if not exists campaign varchar;
alter table diary add column if not exists last_day date;
alter table diary add column if not exists control varchar;
alter table diary add column if not exists alternates boolean;
alter table profile add column if not exists region varchar;
