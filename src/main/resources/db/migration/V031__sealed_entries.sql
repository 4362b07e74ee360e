-- An entry's content can be erased while its hash stays. Entries of before have no such hash: their
-- chain cannot be verified any more.
alter table timeline_entry add column seal varchar(64);
alter table timeline_entry add column salt varchar(32);
alter table timeline_entry add column content_hash varchar(64) default '' not null;
