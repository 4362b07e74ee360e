package dev.redress.disputes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.redress.guarantee.Actor;

/**
 * Something that happened in a dispute. A record in the past tense; its components other than these
 * two are the facts that the timeline keeps and both parties may read. People read it as the
 * message {@code event.<name>}, filled from the facts by name.
 */
public interface DisputeEvent {

  @JsonIgnore
  long disputeId();

  /** Who did it. */
  @JsonIgnore
  Actor actor();

  default String name() {
    return getClass().getSimpleName();
  }
}
