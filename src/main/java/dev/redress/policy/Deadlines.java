package dev.redress.policy;

import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind.Wait;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The deadlines of all disputes. The process model's timers ask {@link #next}: a deadline that
 * moves later need not touch the engine, since the timer fires at its old time, asks again, and is
 * armed again.
 */
@Service("deadlines")
public class Deadlines {

  /** Starts a deadline now, with the terms of the policy version in force. */
  public Deadline start(long disputeId, DeadlineKind kind, Binds binds) {
    return start(disputeId, kind, 0, binds);
  }

  /** Starts a deadline for one of several subjects of its kind, such as an offer. */
  public Deadline start(long disputeId, DeadlineKind kind, long subject, Binds binds) {
    throw new UnsupportedOperationException();
  }

  /**
   * Starts a deadline that counts from another time than now, such as a day on which a parcel is
   * expected; {@code from} may lie in the future.
   */
  public Deadline start(
      long disputeId, DeadlineKind kind, long subject, Binds binds, Instant from) {
    throw new UnsupportedOperationException();
  }

  /**
   * Starts a deadline that counts once a parcel has arrived, while nobody knows when: the policy's
   * allowance for the way comes first. {@link #restart} when it has arrived.
   */
  public Deadline startAfterTransit(long disputeId, DeadlineKind kind, Binds binds) {
    throw new UnsupportedOperationException();
  }

  /** Lets a running deadline start again now, at its full length; nothing if none runs. */
  public void restart(long disputeId, DeadlineKind kind) {}

  /** Ends what runs of this kind; nothing if none runs. */
  public void end(long disputeId, DeadlineKind kind) {}

  public void end(long disputeId, DeadlineKind kind, long subject) {}

  /** Ends everything that runs: the dispute is closed. */
  public void endAll(long disputeId) {}

  /** All running deadlines of a dispute, the next due first. */
  public List<Deadline> running(long disputeId) {
    return List.of();
  }

  /** For the model: when the timer of a wait state fires next (a reminder or a due time). */
  public Date next(long disputeId, String wait) {
    throw new UnsupportedOperationException();
  }

  /** For the model: when a kind of deadline is over; far in the future if none runs. */
  public Date due(long disputeId, String kind) {
    throw new UnsupportedOperationException();
  }

  /** For the model: whether a deadline of this kind is over. */
  public boolean overdue(long disputeId, String kind) {
    return false;
  }

  /** The running deadlines of a wait state that are over now. */
  public List<Deadline> overdueIn(long disputeId, Wait wait) {
    return List.of();
  }

  /** Marks and returns the deadlines whose reminder is due; each is returned once. */
  public List<Deadline> takeReminders(long disputeId, Wait wait) {
    return List.of();
  }

  /** Published when a deadline became the next of its wait state: the engine's timer must move. */
  public record BroughtForward(long disputeId, Wait inWait, Instant next) {}
}
