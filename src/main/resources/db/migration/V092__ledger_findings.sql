-- Disputes of which the ledger did not add up at the last check; empty where all is well.
create table ledger_finding (
  dispute_id bigint primary key,
  found_at timestamp(6) with time zone not null
);
