-- Room for a new glossary.
--
-- params:
--   $glossary_version  its digest
delete from metrics;
delete from metric_parts;
delete from eras;
update state set glossary_version = $glossary_version;
