package dev.redress.orders;

import static dev.redress.orders.OrderFault.FORBIDDEN_CHARACTER;
import static dev.redress.orders.OrderFault.REQUIRED;
import static dev.redress.orders.OrderFault.TIME_OUT_OF_RANGE;
import static dev.redress.orders.OrderFault.TOO_LONG;

import java.time.Instant;
import java.util.Optional;

/** What any text or time must keep to so that it can be stored and shown, wherever it came from. */
final class FieldRules {

  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private FieldRules() {}

  static Optional<OrderFault> faultOf(String text, int longest) {
    if (text.isBlank()) {
      return Optional.of(REQUIRED);
    }
    if (text.length() > longest) {
      return Optional.of(TOO_LONG);
    }
    return text.codePoints().allMatch(FieldRules::isPrintable)
        ? Optional.empty()
        : Optional.of(FORBIDDEN_CHARACTER);
  }

  static Optional<OrderFault> faultOf(Instant time) {
    return time.isBefore(EARLIEST) || time.isAfter(LATEST)
        ? Optional.of(TIME_OUT_OF_RANGE)
        : Optional.empty();
  }

  /** PostgreSQL stores no NUL, UTF-8 no half of a surrogate pair; no page needs either. */
  private static boolean isPrintable(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE;
  }
}
