package dev.redress.policy;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says of one kind of deadline: a row of {@code deadlines.dmn}.
 *
 * @param rule id of the row
 * @param allowance time on the way before the length counts, where that has no known end; null for
 *     kinds that do not wait for a parcel
 * @param reminder how long before the due time who is bound is reminded, null for no reminder
 * @param night hours in which it does not end: it runs to the end of that local day instead; null
 *     where it may end at any hour
 * @param partyExtension how much more time who is bound may take by itself, once; zero for none
 * @param staffExtension how much more time a case worker may give at a time; zero for none
 * @param whom whose clock it is
 * @param whenSilent code of what happens if nobody acts; text {@code deadline.<kind>.default}
 */
public record DeadlineTerms(
    DeadlineKind kind,
    String rule,
    Length length,
    @Nullable Length allowance,
    @Nullable Length reminder,
    @Nullable Night night,
    Duration partyExtension,
    Duration staffExtension,
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

  /** From an hour of the evening, through midnight, to before an hour of the morning. */
  public record Night(int fromHour, int toHour) {
    public Night {
      if (toHour < 0 || fromHour <= toHour || fromHour > 24) {
        throw new IllegalArgumentException("a night from " + fromHour + " to " + toHour);
      }
    }
  }

  /**
   * How a length is counted: hours to the microsecond unless they end in the night; days and
   * business days inclusive, to the end of the last local day.
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
