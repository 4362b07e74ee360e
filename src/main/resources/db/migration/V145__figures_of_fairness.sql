-- Facts are told apart by who decided too, with what came of it.
alter table figure_fact alter column detail set data type varchar(128);
alter table figure_sum alter column detail set data type varchar(128);
-- Blind reviews are counted by dispute.
drop index blind_review_by_day;
