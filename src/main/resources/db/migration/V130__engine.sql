-- How far the demonstration's clock is ahead of the machine's, in milliseconds; one row at most.
create table moved_clock (
  id integer not null primary key,
  ahead_millis bigint not null
);
