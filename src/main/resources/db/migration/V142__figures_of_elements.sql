-- Facts are told apart by elements of the model too, whose ids are longer than a stage's name.
alter table figure_fact alter column detail set data type varchar(64);
alter table figure_sum alter column detail set data type varchar(64);
