-- Room for a new glossary.
--
-- params:
--   $glossary_version  its digest
delete from metrics;
delete from metric_parts;
delete from eras;
delete from social_sources;
update state set glossary_version = $glossary_version;
