-- Where the parcel goes; null while it is not known. A region without a name is the whole country.
alter table order_line add column ship_to_country varchar(100);
alter table order_line add column ship_to_region varchar(100);
