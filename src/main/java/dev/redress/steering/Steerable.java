package dev.redress.steering;

/** What managers steer. Texts: {@code steerable.<name>}. */
public enum Steerable {
  /** User tasks that wait for somebody. */
  TASKS,
  /** Deadlines that run or stand still. */
  DEADLINES,
  /** Notices that nobody will get. */
  NOTICES,
  /** Steps of processes, refunds among them, that are tried no more: incidents. */
  STEPS
}
