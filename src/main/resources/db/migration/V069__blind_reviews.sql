-- Decisions that another reviewer looks at without knowing them, and what came of that.
create table blind_review (
  decision_id bigint primary key,
  dispute_id bigint not null,
  drawn_at timestamp(6) with time zone not null,
  -- the first answers, as the decision gave them; they stay when its words are erased
  first_reviewer varchar(64),
  first_outcome varchar(32) not null,
  first_refund_minor bigint,
  first_payer varchar(16) not null,
  first_defect boolean not null,
  currency varchar(3) not null,
  problem_type varchar(32) not null,
  -- the second ones; null until they are given
  reviewer varchar(64),
  reviewed_at timestamp(6) with time zone,
  outcome varchar(32),
  refund_minor bigint,
  payer varchar(16),
  defect boolean,
  -- JSON, the rules of the clauses that were picked
  clauses varchar
);
create index blind_review_of_dispute on blind_review (dispute_id);
create index blind_review_by_day on blind_review (reviewed_at);
