-- One draft a form, whoever works on it, with a version: a save that does not follow the last is
-- refused. Of several drafts the last one is kept; of a decision that waits for its second person,
-- the one that waits.
create table task_draft (
  dispute_id bigint not null,
  form varchar(32) not null,
  account varchar(100) not null,
  body varchar not null,
  saved_at timestamp(6) with time zone not null,
  version bigint not null,
  primary key (dispute_id, form)
);

delete from draft where form = 'review' and exists (
  select 1 from review r
  where r.dispute_id = draft.dispute_id and r.state = 'APPROVAL_ASKED' and r.reviewer <> draft.account);

insert into task_draft (dispute_id, form, account, body, saved_at, version)
select d.dispute_id, d.form, d.account, d.body, d.saved_at, 1
from draft d
where not exists (
  select 1 from draft later
  where later.dispute_id = d.dispute_id and later.form = d.form
    and (later.saved_at > d.saved_at or (later.saved_at = d.saved_at and later.account > d.account)));

drop table draft;
