-- Versions of the policy after the one that travels with the application. Nothing here is deleted;
-- the tables of a version never change, and what was published stays as it is.
create table policy_version (
  name varchar(32) not null primary key,
  state varchar(16) not null,
  uploaded_by varchar(64) not null,
  uploaded_at timestamp(6) with time zone not null,
  approved_by varchar(64),
  approved_at timestamp(6) with time zone,
  published_by varchar(64),
  published_at timestamp(6) with time zone,
  effective_from timestamp(6) with time zone unique,
  constraint policy_version_seen_by_two check (approved_by is null or approved_by <> uploaded_by),
  constraint policy_version_in_order check (
    state = 'DRAFT' and approved_by is null and effective_from is null
    or state = 'APPROVED' and approved_by is not null and effective_from is null
    or state = 'PUBLISHED' and approved_by is not null and effective_from is not null)
);

create table policy_table_file (
  version varchar(32) not null references policy_version (name),
  decision_table varchar(64) not null,
  sha256 char(64) not null,
  dmn varchar not null,
  primary key (version, decision_table)
);
