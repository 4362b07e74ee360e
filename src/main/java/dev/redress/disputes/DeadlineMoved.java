package dev.redress.disputes;

import dev.redress.policy.DeadlineKind;
import java.time.Instant;

/** A running deadline has another end from now on. */
public interface DeadlineMoved extends DisputeEvent {

  DeadlineKind deadline();

  /** What it is about where a kind can run twice (an offer's id), else 0. */
  long subject();

  Instant dueAt();
}
