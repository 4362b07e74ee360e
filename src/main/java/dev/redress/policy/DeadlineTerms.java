package dev.redress.policy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says of one kind of deadline: a row of {@code deadlines.dmn}.
 *
 * @param rule id of the row
 * @param allowance time on the way before the length counts, where that has no known end; null for
 *     kinds that do not wait for a parcel
 * @param reminder how long before the due time who is bound is reminded, null for no reminder
 * @param whom whose clock it is
 * @param whenSilent code of what happens if nobody acts; text {@code deadline.<kind>.default}
 */
public record DeadlineTerms(
    DeadlineKind kind,
    String rule,
    Length length,
    @Nullable Length allowance,
    @Nullable Length reminder,
    Whom whom,
    String whenSilent) {

  /** Whom a kind binds; which side it is where either may be, its running row knows. */
  public enum Whom {
    BUYER,
    SELLER,
    EITHER_SIDE,
    BOTH_SIDES,
    CASE_WORKER,
    SENIOR_REVIEWER
  }

  /** A positive length of time in one unit. */
  public record Length(int count, Unit unit) {
    public Length {
      if (count <= 0) {
        throw new IllegalArgumentException("a deadline of " + count + " " + unit);
      }
    }
  }

  /**
   * How a length is counted: hours to the microsecond; days and business days inclusive, to the end
   * of the last local day.
   */
  public enum Unit {
    HOURS,
    DAYS,
    BUSINESS_DAYS
  }

  public Optional<Length> reminded() {
    return Optional.ofNullable(reminder);
  }
}
