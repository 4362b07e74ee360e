package dev.redress.oversight;

import dev.redress.guarantee.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The assumptions as a manager has typed them; what was left out is as usual. */
record StaffingForm(
    @Nullable String weeks,
    @Nullable List<String> days,
    @Nullable String opens,
    @Nullable String closes,
    @Nullable String reviews,
    @Nullable String inTime) {

  /** The target runs at weekends, too: without work then it is out of reach. */
  private static final List<String> EVERY_DAY =
      Stream.of(DayOfWeek.values()).map(Enum::name).toList();

  StaffingForm {
    weeks = Objects.requireNonNullElse(weeks, "8");
    days = Objects.requireNonNullElse(days, EVERY_DAY);
    opens = Objects.requireNonNullElse(opens, "09:00");
    closes = Objects.requireNonNullElse(closes, "18:00");
    reviews = Objects.requireNonNullElse(reviews, "75");
    inTime = Objects.requireNonNullElse(inTime, "95");
  }

  static StaffingForm usual() {
    return new StaffingForm(null, null, null, null, null, null);
  }

  /**
   * @throws Refusal one of the types below, or {@link NotATime}: what is wrong at which field
   */
  StaffingAssumptions read(Duration target, ZoneId zone) {
    LocalTime from = time("opens", opens);
    LocalTime to = time("closes", closes);
    if (!from.isBefore(to)) {
      throw new DayEndsFirst();
    }
    return new StaffingAssumptions(
        number("weeks", weeks, 2, 26),
        weekdays(),
        from,
        to,
        number("reviews", reviews, 10, 100),
        target,
        number("inTime", inTime, 50, 99),
        zone);
  }

  private Set<DayOfWeek> weekdays() {
    try {
      Set<DayOfWeek> chosen =
          Objects.requireNonNull(days).stream()
              .map(DayOfWeek::valueOf)
              .collect(Collectors.toUnmodifiableSet());
      if (!chosen.isEmpty()) {
        return chosen;
      }
    } catch (IllegalArgumentException e) {
      // no day of the week: as good as none
    }
    throw new NoWorkingDay();
  }

  private static LocalTime time(String field, @Nullable String typed) {
    try {
      return LocalTime.parse(Objects.requireNonNullElse(typed, ""));
    } catch (DateTimeException e) {
      throw new NotATime(field);
    }
  }

  private static int number(String field, @Nullable String typed, int least, int most) {
    try {
      int number = Integer.parseInt(Objects.requireNonNullElse(typed, "").strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, with what it may be
    }
    throw new NotANumberBetween(field, least, most);
  }

  /** What stands in a field is no whole number, or too small or too large. */
  public static final class NotANumberBetween extends Refusal {

    private final String field;

    NotANumberBetween(String field, int least, int most) {
      super(Fact.of("least", least), Fact.of("most", most));
      this.field = field;
    }

    @Override
    public String field() {
      return field;
    }
  }

  /** The working day begins before it ends. */
  public static final class DayEndsFirst extends Refusal {
    @Override
    public String field() {
      return "closes";
    }
  }

  /** Somebody has to work on some day. */
  public static final class NoWorkingDay extends Refusal {
    @Override
    public String field() {
      return "days";
    }
  }
}
