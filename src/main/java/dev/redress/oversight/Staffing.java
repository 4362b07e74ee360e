package dev.redress.oversight;

import dev.redress.oversight.StaffingForecast.Crew;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Simulates next week many times over: each of its days is one of the same weekdays of the past
 * weeks, with the work that came then at its hours; each piece takes as long as one of the past
 * took; the oldest is taken first by whoever is free. What waits now, and what comes until next
 * week begins, has to be done as well.
 */
final class Staffing {

  /** Fewer than these tell nothing of what a review takes. */
  static final int FEWEST = 20;

  private static final int RUNS = 200;
  private static final int MOST_CREWS = 60;

  /** Another reviewer who changes less than this changes nothing. */
  private static final double NO_DIFFERENCE = 0.0005;

  /** How long work of next week may wait until it is counted as never done. */
  private static final int WEEKS_AFTER = 4;

  private final StaffingAssumptions assumed;
  private final Instant now;
  private final LocalDate monday;
  private final Shifts shifts;
  private final List<ReviewWork> waiting;
  private final List<Duration> handling;
  private final Map<DayOfWeek, List<List<LocalTime>>> pastDays;
  private final int came;

  /**
   * @param past what came in the weeks before {@code now}, and what still waits; the oldest first
   */
  Staffing(StaffingAssumptions assumed, List<ReviewWork> past, Instant now) {
    this.assumed = assumed;
    this.now = now;
    LocalDate today = now.atZone(assumed.zone()).toLocalDate();
    monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    LocalDate first = today.minusWeeks(assumed.weeks());
    shifts = shifts(now, monday.plusWeeks(1 + WEEKS_AFTER));
    waiting = past.stream().filter(ReviewWork::waits).toList();
    handling = handling(past, first);
    pastDays = days(past, first, today);
    came = pastDays.values().stream().flatMap(List::stream).mapToInt(List::size).sum();
  }

  /** Empty where fewer than {@value #FEWEST} reviews were finished. */
  Optional<StaffingForecast> forecast() {
    if (handling.size() < FEWEST) {
      return Optional.empty();
    }
    List<Crew> crews = new ArrayList<>();
    OptionalInt wanted = OptionalInt.empty();
    double share = assumed.percentInTime() / 100.0;
    double before = 0;
    boolean more = true;
    int fewest = fewest();
    for (int reviewers = fewest; more && reviewers < fewest + MOST_CREWS; reviewers++) {
      Crew crew = crew(reviewers);
      crews.add(crew);
      if (wanted.isEmpty() && crew.inTime() >= share) {
        wanted = OptionalInt.of(reviewers);
      }
      more = crew.inTime() < NO_DIFFERENCE || crew.inTime() - before > NO_DIFFERENCE;
      before = crew.inTime();
    }
    return Optional.of(
        new StaffingForecast(
            monday,
            came,
            Stream.of(DayOfWeek.values()).map(this::average).toList(),
            handling.get(handling.size() / 2),
            waiting.size(),
            crews,
            wanted));
  }

  /** One less than could do an average week's work if they never had to wait for it. */
  private int fewest() {
    double perWeek = Stream.of(DayOfWeek.values()).mapToDouble(this::average).sum();
    double takes =
        handling.stream().mapToLong(Duration::toSeconds).average().orElse(0)
            * 100
            / assumed.percentOnReviews();
    Instant begins = monday.atStartOfDay(assumed.zone()).toInstant();
    long week = hours(begins, monday.plusWeeks(1)).toSeconds();
    return Math.max(1, (int) (perWeek * takes / Math.max(1, week)) - 1);
  }

  /** What one reviewer works from then on. */
  private Duration hours(Instant from, LocalDate until) {
    return shifts
        .workedUntil(until.atStartOfDay(assumed.zone()).toInstant())
        .minus(shifts.workedUntil(from));
  }

  private double average(DayOfWeek day) {
    return Objects.requireNonNull(pastDays.get(day)).stream()
        .mapToInt(List::size)
        .average()
        .orElse(0);
  }

  /** By working hours: who keeps a case over night does not work on it. */
  private List<Duration> handling(List<ReviewWork> past, LocalDate first) {
    Instant from = first.atStartOfDay(assumed.zone()).toInstant();
    Shifts worked = shifts(from, now.atZone(assumed.zone()).toLocalDate());
    List<Duration> took = new ArrayList<>();
    for (ReviewWork work : past) {
      Instant taken = work.taken();
      Instant ended = work.ended();
      if (taken != null && ended != null && !taken.isBefore(from)) {
        Duration inShifts = worked.workedUntil(ended).minus(worked.workedUntil(taken));
        // what was done out of hours took the time that it took
        took.add(inShifts.isZero() ? Duration.between(taken, ended) : inShifts);
      }
    }
    Collections.sort(took);
    return took;
  }

  private Map<DayOfWeek, List<List<LocalTime>>> days(
      List<ReviewWork> past, LocalDate first, LocalDate today) {
    Map<LocalDate, List<LocalTime>> byDay = new HashMap<>();
    for (ReviewWork work : past) {
      ZonedDateTime at = work.came().atZone(assumed.zone());
      byDay.computeIfAbsent(at.toLocalDate(), day -> new ArrayList<>()).add(at.toLocalTime());
    }
    Map<DayOfWeek, List<List<LocalTime>>> days = new EnumMap<>(DayOfWeek.class);
    for (LocalDate day = first; day.isBefore(today); day = day.plusDays(1)) {
      days.computeIfAbsent(day.getDayOfWeek(), weekday -> new ArrayList<>())
          .add(byDay.getOrDefault(day, List.of()));
    }
    return days;
  }

  private Crew crew(int reviewers) {
    // the same weeks for every crew, so that they differ by their number alone
    Random random = new Random(monday.toEpochDay());
    List<Double> shares = new ArrayList<>();
    List<Duration> waits = new ArrayList<>();
    long inTime = 0;
    double busy = 0;
    for (int run = 0; run < RUNS; run++) {
      Week week = new Week(reviewers, random);
      shares.add(week.share());
      waits.addAll(week.waits);
      inTime += week.inTime;
      busy += week.busy();
    }
    Collections.sort(shares);
    Collections.sort(waits);
    return new Crew(
        reviewers,
        waits.isEmpty() ? 1 : (double) inTime / waits.size(),
        shares.get(RUNS / 20),
        shares.get(RUNS - 1 - RUNS / 20),
        busy / RUNS,
        waits.isEmpty() ? Duration.ZERO : waits.get(waits.size() / 2));
  }

  private Shifts shifts(Instant from, LocalDate to) {
    return new Shifts(
        assumed.days(),
        assumed.opens(),
        assumed.closes(),
        assumed.zone(),
        from,
        to.atStartOfDay(assumed.zone()).toInstant());
  }

  /** One simulated course of things from now until all of next week's work is done. */
  private final class Week {

    /** When each of the crew is free, and how much they work, in seconds worked from now. */
    private final PriorityQueue<Long> free = new PriorityQueue<>();

    private final List<Duration> waits = new ArrayList<>();
    private long worked;
    private int inTime;

    Week(int reviewers, Random random) {
      free.addAll(Collections.nCopies(reviewers, 0L));
      waiting.forEach(work -> isDone(Duration.ZERO, random));
      Instant begins = monday.atStartOfDay(assumed.zone()).toInstant();
      Instant ends = monday.plusWeeks(1).atStartOfDay(assumed.zone()).toInstant();
      for (LocalDate day = now.atZone(assumed.zone()).toLocalDate();
          day.isBefore(monday.plusWeeks(1));
          day = day.plusDays(1)) {
        for (Instant came : arrivals(day, random)) {
          if (came.isBefore(now) || !came.isBefore(ends)) {
            continue;
          }
          Instant done = isDone(shifts.workedUntil(came), random);
          if (!came.isBefore(begins)) {
            Duration wait =
                done.equals(Instant.MAX)
                    ? Duration.ofDays(7L * WEEKS_AFTER)
                    : Duration.between(came, done);
            waits.add(wait);
            inTime += wait.compareTo(assumed.target()) <= 0 ? 1 : 0;
          }
        }
      }
    }

    private List<Instant> arrivals(LocalDate day, Random random) {
      List<List<LocalTime>> like = Objects.requireNonNull(pastDays.get(day.getDayOfWeek()));
      return like.get(random.nextInt(like.size())).stream()
          .map(time -> day.atTime(time).atZone(assumed.zone()).toInstant())
          .sorted()
          .toList();
    }

    /** Whoever is free first takes it, then or when it comes. */
    private Instant isDone(Duration came, Random random) {
      long begun = Math.max(free.remove(), came.toSeconds());
      long takes =
          handling.get(random.nextInt(handling.size())).toSeconds()
              * 100
              / assumed.percentOnReviews();
      worked += takes;
      free.add(begun + takes);
      return shifts.whenWorked(Duration.ofSeconds(begun + takes));
    }

    private double share() {
      return waits.isEmpty() ? 1 : (double) inTime / waits.size();
    }

    private double busy() {
      long there = free.size() * hours(now, monday.plusWeeks(1)).toSeconds();
      return there == 0 ? 1 : Math.min(1, (double) worked / there);
    }
  }
}
