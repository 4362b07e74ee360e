package dev.redress.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts under the names that the tables know, as strings, booleans and numbers only: a rule's
 * expression can reach nothing behind them, and they are stored and read back without loss.
 */
final class FactSheet {

  private static final BigDecimal MICROS_PER_HOUR = BigDecimal.valueOf(3_600_000_000L);
  private static final int HOUR_DIGITS = 6;

  private final Map<String, @Nullable Object> facts = new LinkedHashMap<>();

  FactSheet with(String name, @Nullable Object value) {
    facts.put(name, value instanceof Enum<?> constant ? constant.name() : value);
    return this;
  }

  @Nullable Object get(String name) {
    return facts.get(name);
  }

  /** All facts; an unknown one is null, since a table may ask for it. */
  Map<String, @Nullable Object> asMap() {
    return Collections.unmodifiableMap(facts);
  }

  /** Rounded down, so that a wait of 48 hours is over at its last microsecond and not before. */
  static BigDecimal hours(Duration duration) {
    long micros = duration.dividedBy(Duration.of(1, ChronoUnit.MICROS));
    return BigDecimal.valueOf(micros).divide(MICROS_PER_HOUR, HOUR_DIGITS, RoundingMode.FLOOR);
  }
}
