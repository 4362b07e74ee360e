-- When what a case file says of people was erased; its chain and its figures stay.
alter table dispute add column erased_at timestamp(6) with time zone;
create index dispute_to_erase on dispute (erased_at, closed_at);
