-- The SHA-256 of each thing that was made of a file when it was taken in, as JSON; null in rows of
-- before, whose seals do not cover it.
alter table evidence_item add column made varchar;
