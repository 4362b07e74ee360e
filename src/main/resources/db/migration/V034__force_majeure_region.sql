-- As a manager writes it, which may be longer than any region of an order.
alter table force_majeure alter column region set data type varchar(4000);
