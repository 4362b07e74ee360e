-- Why a case worker left the claim to senior reviewers; empty where nobody did.
alter table review add column referral varchar default '' not null;
