package dev.redress.steering;

import dev.redress.disputes.DisputeView;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import dev.redress.orders.Destination;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which things are looked for.
 *
 * @param kind of the things: a task's or step's id in {@code dispute.bpmn}, a deadline's kind, a
 *     notice's state; empty for all
 * @param country where the goods go, ISO 3166; empty for all
 * @param region within it, as orders name it; empty for all
 * @param overdue only what is past its time
 * @param assignee who has the task; {@link #NOBODY} where nobody has it, empty for all
 */
public record Sieve(
    Steerable things,
    String kind,
    @Nullable Stage stage,
    @Nullable ProblemType problem,
    String country,
    String region,
    boolean overdue,
    String assignee) {

  /** No account has this name. */
  public static final String NOBODY = "-";

  boolean lets(DisputeView dispute, @Nullable Destination destination) {
    return (stage == null || stage == dispute.stage())
        && (problem == null || problem == dispute.problemType())
        && (country.isEmpty()
            || (destination != null && destination.isIn(new Destination(country, region))));
  }

  boolean lets(String itsKind) {
    return kind.isEmpty() || kind.equals(itsKind);
  }

  boolean lets(@Nullable Instant dueAt, Instant now) {
    return !overdue || (dueAt != null && dueAt.isBefore(now));
  }

  boolean letsAssignee(@Nullable String account) {
    return assignee.isEmpty() || assignee.equals(account == null ? NOBODY : account);
  }
}
