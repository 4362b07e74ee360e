package dev.redress.policy;

/** Whether a replay still runs. Texts: {@code replayState.<name>}. */
public enum ReplayState {
  RUNNING,
  /** By a manager, before its end. */
  STOPPED,
  DONE
}
