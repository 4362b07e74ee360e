package dev.redress.reviews;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Two people's answers to the same case, neither of whom knew the other's.
 *
 * @param first what was decided
 * @param second what whoever looked blindly would have decided
 * @param clauses the rules that the second picked
 */
public record BlindReview(
    long disputeId,
    ProblemType problemType,
    Answers first,
    Answers second,
    List<String> clauses,
    Instant at) {

  /**
   * One person's answers.
   *
   * @param reviewer null once it was erased
   * @param refund null where nothing is granted
   */
  public record Answers(
      @Nullable String reviewer,
      Outcome outcome,
      @Nullable Money refund,
      Payer payer,
      boolean countsAsDefect) {}

  public boolean agreesOnOutcome() {
    return first.outcome() == second.outcome();
  }

  /** To the cent; both granting nothing agree too. */
  public boolean agreesOnAmount() {
    return Objects.equals(first.refund(), second.refund());
  }

  /** Nobody pays where nothing is granted. */
  public boolean agreesOnPayer() {
    return first.outcome().isGrant() == second.outcome().isGrant()
        && (!first.outcome().isGrant() || first.payer() == second.payer());
  }

  public boolean agreesOnDefect() {
    return first.countsAsDefect() == second.countsAsDefect();
  }
}
