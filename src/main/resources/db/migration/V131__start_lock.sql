-- Nodes that start at once bring the engine's groups, rights and filters up to date one after the other.
create table start_lock (
  id integer not null primary key
);

insert into start_lock (id) values (1);
