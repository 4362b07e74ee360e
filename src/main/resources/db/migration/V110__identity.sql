create table account (
  name varchar(64) not null primary key,
  display_name varchar(120) not null,
  email varchar(254) not null,
  language varchar(10) not null,
  password_hash varchar(200) not null,
  enabled boolean not null,
  registered_at timestamp(6) with time zone not null
);

create table account_role (
  account varchar(64) not null references account (name),
  role varchar(20) not null,
  primary key (account, role)
);

-- Who is told when the managers are to know.
create index account_role_by_role on account_role (role, account);
