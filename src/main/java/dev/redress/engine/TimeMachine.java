package dev.redress.engine;

import dev.redress.guarantee.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Moves time forward for demonstrations, so that nobody waits thirty days for an appeal window to
 * close. It goes from deadline to deadline: whatever was due on the way ran at its own time, and
 * the mails about it went out. Where time stands survives a restart. Exists in the default profile
 * only.
 */
@Service
@Profile("default")
public class TimeMachine implements InitializingBean {

  private static final Duration FURTHEST = Duration.ofDays(3 * 365);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(10);

  private final AdjustableClock clock;
  private final ManagementService management;
  private final JobExecutor jobExecutor;
  private final JdbcClient jdbc;
  private final List<Clockwork> clockworks;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  TimeMachine(
      AdjustableClock clock,
      ManagementService management,
      JobExecutor jobExecutor,
      JdbcClient jdbc,
      List<Clockwork> clockworks) {
    this.clock = clock;
    this.management = management;
    this.jobExecutor = jobExecutor;
    this.jdbc = jdbc;
    this.clockworks = List.copyOf(clockworks);
  }

  /** Goes on where time stood when the house was last closed. */
  @Override
  public void afterPropertiesSet() {
    jdbc.sql("select ahead_millis from moved_clock")
        .query(Long.class)
        .optional()
        .ifPresent(millis -> clock.setAhead(Duration.ofMillis(millis)));
  }

  public Instant now() {
    return clock.instant();
  }

  /** What time it is outside. */
  public Instant realTime() {
    return clock.instant().minus(clock.ahead());
  }

  /**
   * Moves time forward, and answers when every job of the process that is due by then has run or
   * has failed and waits for its next try, and all clockwork has caught up.
   *
   * @return what time it is then
   * @throws TimeMovesForwardOnly where {@code wanted} is over
   * @throws TooFarAhead where {@code wanted} is more than three years from now
   * @throws StillAtWork where the jobs need longer than two minutes of real time; time then stands
   *     where they are, and the call can be repeated
   */
  public Instant moveTo(Instant wanted) {
    Instant to = roundedUp(wanted);
    oneAtATime.lock();
    try {
      Instant now = now();
      if (to.isBefore(now)) {
        throw new TimeMovesForwardOnly(now, to);
      }
      if (to.isAfter(now.plus(FURTHEST))) {
        throw new TooFarAhead(to, now.plus(FURTHEST));
      }
      long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
      finishWhatIsDue(to, giveUpAt);
      for (Optional<Instant> next = nextDue(to); next.isPresent(); next = nextDue(to)) {
        set(next.get());
        finishWhatIsDue(to, giveUpAt);
      }
      set(to);
      finishWhatIsDue(to, giveUpAt);
      return now();
    } finally {
      oneAtATime.unlock();
    }
  }

  /**
   * Goes back, so that what has happened since can be told at its own time. For the start of a
   * demonstration, before anybody else is at work: nothing is kept of it, and closing it brings the
   * time back that it was. Clockwork catches up within half an hour there.
   *
   * @throws IllegalStateException where the job executor works already
   */
  public Flashback goBackTo(Instant past) {
    if (jobExecutor.isActive()) {
      throw new IllegalStateException("Time goes back before the house opens only");
    }
    return new Flashback(past);
  }

  /** A time that is over, until it is closed. Of one thread. */
  public final class Flashback implements AutoCloseable {

    /** A mail connection for each thing that happened would take most of the time. */
    private static final Duration ROUND = Duration.ofMinutes(30);

    private final Duration aheadBefore = clock.ahead();
    private Instant caughtUp;

    private Flashback(Instant past) {
      clock.set(past);
      caughtUp = past;
    }

    /**
     * Moves on, at the most to then; does nothing where that time is over. Whatever of the process
     * is due on the way runs at its own time, in the caller's thread.
     */
    public void moveTo(Instant then) {
      Instant to = roundedUp(then);
      runWhatIsDue();
      for (Optional<Instant> next = nextDue(to); next.isPresent(); next = nextDue(to)) {
        moveOn(next.get());
        runWhatIsDue();
      }
      if (to.isAfter(now())) {
        moveOn(to);
      }
      runWhatIsDue();
    }

    private void moveOn(Instant to) {
      if (to.isAfter(caughtUp.plus(ROUND))) {
        catchUp();
        caughtUp = to;
      }
      clock.set(to);
    }

    private void runWhatIsDue() {
      for (Optional<Job> job = firstDue(now()); job.isPresent(); job = firstDue(now())) {
        management.executeJob(job.get().getId());
      }
    }

    @Override
    public void close() {
      catchUp();
      clock.setAhead(aheadBefore);
    }
  }

  private void set(Instant instant) {
    if (!instant.isAfter(now())) {
      return;
    }
    clock.set(instant);
    long ahead = clock.ahead().toMillis();
    if (jdbc.sql("update moved_clock set ahead_millis = ?").param(ahead).update() == 0) {
      jdbc.sql("insert into moved_clock (id, ahead_millis) values (1, ?)").param(ahead).update();
    }
  }

  /** When something after now and not after {@code limit} is due. */
  private Optional<Instant> nextDue(Instant limit) {
    Optional<Instant> job = firstDue(limit).map(Job::getDuedate).map(Date::toInstant);
    return Stream.concat(
            job.stream(),
            clockworks.stream()
                .flatMap(clockwork -> clockwork.next().stream())
                .filter(next -> next.isAfter(now()) && !next.isAfter(limit)))
        .min(Comparator.naturalOrder());
  }

  private void catchUp() {
    clockworks.forEach(Clockwork::catchUp);
  }

  private Optional<Job> firstDue(Instant limit) {
    return dueAt(limit).orderByJobDuedate().asc().listPage(0, 1).stream().findFirst();
  }

  private void finishWhatIsDue(Instant to, long giveUpAt) {
    while (dueAt(now()).count() > 0) {
      if (System.nanoTime() > giveUpAt) {
        throw new StillAtWork(now(), to);
      }
      jobExecutor.jobWasAdded();
      LockSupport.parkNanos(GLANCE);
    }
    catchUp();
  }

  /** What is due by then, that very millisecond included: the query's bound is exclusive. */
  private JobQuery dueAt(Instant instant) {
    return management
        .createJobQuery()
        .processDefinitionKey("dispute")
        .active()
        .withRetriesLeft()
        .duedateLowerThan(Date.from(instant.plusMillis(1)));
  }

  /** The engine counts in milliseconds, and its timers are rounded up to the next one. */
  private static Instant roundedUp(Instant instant) {
    Instant millis = instant.truncatedTo(ChronoUnit.MILLIS);
    return millis.equals(instant) ? millis : millis.plusMillis(1);
  }

  /** Time is never moved back: what happened would lie in the future. */
  public static final class TimeMovesForwardOnly extends Refusal {
    TimeMovesForwardOnly(Instant now, Instant to) {
      super(Fact.of("now", now), Fact.of("to", to));
    }

    @Override
    public String field() {
      return "to";
    }
  }

  /** A slip of the pen would move time for good. */
  public static final class TooFarAhead extends Refusal {
    TooFarAhead(Instant to, Instant furthest) {
      super(Fact.of("to", to), Fact.of("furthest", furthest));
    }

    @Override
    public String field() {
      return "to";
    }
  }

  /** Jobs that are due have not run in time; time stands where they are. */
  public static final class StillAtWork extends Refusal {
    StillAtWork(Instant now, Instant to) {
      super(Fact.of("now", now), Fact.of("to", to));
    }

    @Override
    public Kind kind() {
      return Kind.STALE;
    }
  }
}
