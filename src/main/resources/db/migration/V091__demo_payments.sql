-- what the demonstration's payment system was told to pay back; empty outside of the default profile
create table demo_payment (
  payment_key varchar(64) primary key,
  reference varchar(64) not null,
  body varchar not null,
  paid_at timestamp(6) with time zone not null
);
