-- Who puts a file into storage under its name, or takes one away that nobody names, holds the row of its hash's first byte.
create table evidence_lock (
  first_byte integer primary key
);
insert into evidence_lock (first_byte)
select a.n * 16 + b.n
from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) a (n)
cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) b (n);
