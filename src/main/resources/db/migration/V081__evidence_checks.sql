alter table evidence_item add column scan varchar(16) default 'NOT_SCANNED' not null;
-- of older photos, videos and mails no copy for the other party was made: staff have them
alter table evidence_item add column shared varchar(16) default 'NOTHING' not null;
update evidence_item set shared = 'WHOLE' where media_type in ('application/pdf', 'text/plain');
create index evidence_item_scan on evidence_item (scan, id);
