-- Somebody met something that is not as it was recorded: verified by the next sweep.
alter table custody_check add column doubted boolean default false not null;
