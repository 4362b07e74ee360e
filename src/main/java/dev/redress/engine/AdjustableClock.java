package dev.redress.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The house's clock where time may be moved: the machine's clock, so far ahead or behind as it was
 * last set; it goes on from there. The engine's clock always agrees with it. To the microsecond, as
 * databases keep instants.
 */
public final class AdjustableClock extends Clock {

  /** Shared by the same clock in other zones. */
  private static final class Ahead {
    private volatile Duration duration = Duration.ZERO;
  }

  private final Ahead ahead;
  private final ZoneId zone;

  AdjustableClock() {
    this(new Ahead(), ZoneOffset.UTC);
    setAhead(Duration.ZERO);
  }

  private AdjustableClock(Ahead ahead, ZoneId zone) {
    this.ahead = ahead;
    this.zone = zone;
  }

  /** From now on it is this time; also earlier than it was. */
  public void set(Instant now) {
    // The engine counts in milliseconds: a finer offset would set the two clocks apart.
    setAhead(Duration.between(systemUTC().instant(), now).truncatedTo(ChronoUnit.MILLIS));
    if (instant().isBefore(now)) {
      setAhead(ahead().plusMillis(1));
    }
  }

  /** How far this clock is ahead of the machine's; negative where it is behind. */
  Duration ahead() {
    return ahead.duration;
  }

  void setAhead(Duration duration) {
    ahead.duration = duration;
    ClockUtil.offset(duration.toMillis());
  }

  @Override
  public Instant instant() {
    return systemUTC().instant().plus(ahead.duration).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new AdjustableClock(ahead, other);
  }
}
