package dev.redress.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of reviewers' work: a claim that came to be reviewed, or came back with the evidence
 * that was asked for.
 *
 * @param came when it began to wait
 * @param taken when whoever finished it had taken it; null where nobody has
 * @param ended when it was finished or its dispute ended otherwise; null while it waits
 */
record ReviewWork(Instant came, @Nullable Instant taken, @Nullable Instant ended) {

  boolean waits() {
    return ended == null;
  }
}
