create table custody_check (
  dispute_id bigint primary key,
  verified_at timestamp(6) with time zone not null,
  intact boolean not null
);
create index custody_check_due on custody_check (verified_at);
