-- What the last verification looked at and found, to be read by whoever has to see to it. Those of
-- before are made again by the next sweep.
delete from custody_check;
alter table custody_check add column entries integer not null;
alter table custody_check add column files integer not null;
-- JSON
alter table custody_check add column findings varchar not null;
