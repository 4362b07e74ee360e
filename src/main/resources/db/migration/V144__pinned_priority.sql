-- Priorities of tasks that a manager has set: the policy's points do not move them.
create table pinned_priority (
  task_id varchar(64) primary key,
  dispute_id bigint not null,
  priority integer not null,
  action_id bigint not null references steering_action (id)
);
create index pinned_priority_of_dispute on pinned_priority (dispute_id);
