package dev.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.redress.Databases;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.ProblemType;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind.Wait;
import dev.redress.policy.Deadlines.BroughtForward;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeadlinesTest {

  /** A Friday afternoon in Shanghai. */
  private static final Instant START = Instant.parse("2026-09-18T08:30:00.123456Z");

  private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");
  private static final Actor BUYER = new Actor("buyer", Actor.Role.BUYER);
  private static final Actor SELLER = new Actor("seller", Actor.Role.SELLER);
  private static final Actor CASE_WORKER = new Actor("case-worker", Actor.Role.CASE_WORKER);
  private static final Actor MANAGER = new Actor("manager", Actor.Role.MANAGER);
  private static final AtomicLong DISPUTES = new AtomicLong();

  @Nested
  class OnH2 extends Stories {
    private static final DataSource DATABASE = Databases.h2();

    OnH2() {
      super(DATABASE);
    }
  }

  @Nested
  class OnPostgres extends Stories {
    private static final DataSource DATABASE = Databases.postgres();

    OnPostgres() {
      super(DATABASE);
    }
  }

  abstract static class Stories {

    private final MovableClock clock = new MovableClock(START);
    private final List<Object> published = new ArrayList<>();
    private final Set<Deadline> untold = new HashSet<>();
    private final long dispute = DISPUTES.incrementAndGet();
    private final JdbcClient jdbc;
    private final Policies policies;
    private final DeadlineRows rows;
    private final DeadlineChanges changes;
    private final Deadlines deadlines;

    Stories(DataSource database) {
      jdbc = JdbcClient.create(database);
      policies =
          new Policies(PolicyFixture.SHANGHAI, PolicyFixture.RATES, jdbc, clock, any -> "2026-11");
      rows = new DeadlineRows(jdbc);
      changes =
          new DeadlineChanges(
              rows, policies, PolicyFixture.SHANGHAI, untold::contains, published::add, clock);
      deadlines = deadlines(PolicyFixture.SHANGHAI);
    }

    private Deadlines deadlines(MarketplaceCalendar calendar) {
      return new Deadlines(rows, policies, calendar, changes, published::add, clock);
    }

    private void pass(Duration time) {
      clock.pass(time);
    }

    private Instant next(Wait wait) {
      return deadlines.next(dispute, wait.name()).toInstant();
    }

    private boolean overdue(DeadlineKind kind) {
      return deadlines.overdue(dispute, kind.name());
    }

    @Test
    void hours_run_to_the_microsecond() {
      Deadline deadline = deadlines.start(dispute, DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
      assertThat(deadline.dueAt()).isEqualTo(START.plus(Duration.ofDays(3)));
      assertThat(deadline.remindAt()).isEqualTo(START.plus(Duration.ofDays(2)));
      assertThat(deadlines.running(dispute)).containsExactly(deadline);
      pass(Duration.ofDays(3).minusNanos(1_000));
      assertThat(overdue(DeadlineKind.CLAIM_ANSWER)).isFalse();
      pass(Duration.ofNanos(1_000));
      assertThat(overdue(DeadlineKind.CLAIM_ANSWER)).isTrue();
      assertThat(deadlines.overdueIn(dispute, Wait.CLAIM)).containsExactly(deadline);
    }

    @Test
    void days_run_to_the_end_of_the_last_local_day() {
      Deadline deadline = deadlines.start(dispute, DeadlineKind.APPEAL_WINDOW, Binds.BOTH);
      assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-10-18T15:59:59Z"));
      assertThat(deadline.remindAt()).isEqualTo(Instant.parse("2026-10-14T16:00:00Z"));
    }

    @Test
    void business_days_are_those_of_the_marketplaces_country() {
      // Saturday is none; Sunday 20 September is worked for National Day, and Monday is the second.
      Deadline deadline = deadlines.start(dispute, DeadlineKind.RETURN_RECEIPT, Binds.SELLER);
      assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2026-09-21T15:59:59Z"));
      assertThat(deadline.remindAt()).isEqualTo(Instant.parse("2026-09-19T16:00:00Z"));
    }

    private Instant dueAt(String zone, String start) {
      clock.set(Instant.parse(start));
      return deadlines(PolicyFixture.calendar(zone, "US"))
          .start(dispute, DeadlineKind.CLAIM_ANSWER, Binds.SELLER)
          .dueAt();
    }

    @Test
    void a_deadline_that_would_end_in_the_night_runs_to_the_end_of_that_local_day() {
      // In Shanghai it is eight hours later: 21:59:59, 22:00, 00:00, 07:59:59 and 08:00.
      assertThat(dueAt("Asia/Shanghai", "2026-09-07T13:59:59Z")).isEqualTo("2026-09-10T13:59:59Z");
      assertThat(dueAt("Asia/Shanghai", "2026-09-07T14:00:00Z")).isEqualTo("2026-09-10T15:59:59Z");
      assertThat(dueAt("Asia/Shanghai", "2026-09-07T16:00:00Z")).isEqualTo("2026-09-11T15:59:59Z");
      assertThat(dueAt("Asia/Shanghai", "2026-09-07T23:59:59Z")).isEqualTo("2026-09-11T15:59:59Z");
      assertThat(dueAt("Asia/Shanghai", "2026-09-08T00:00:00Z")).isEqualTo("2026-09-11T00:00:00Z");
    }

    @Test
    void the_night_is_the_one_on_the_wall_when_clocks_change() {
      // Clocks go back on 1 November in New York: 72 hours after 08:30 EDT it is 07:30 EST.
      assertThat(dueAt("America/New_York", "2026-10-30T12:30:00Z"))
          .isEqualTo("2026-11-03T04:59:59Z");
      assertThat(dueAt("America/New_York", "2026-10-30T13:00:00Z"))
          .isEqualTo("2026-11-02T13:00:00Z");
      // They go forward on 29 March in Berlin: 72 hours after 21:30 CET it is 22:30 CEST.
      assertThat(dueAt("Europe/Berlin", "2026-03-27T20:30:00Z")).isEqualTo("2026-03-30T21:59:59Z");
      // On the day itself, which lasts 23 hours.
      assertThat(dueAt("Europe/Berlin", "2026-03-26T01:30:00Z")).isEqualTo("2026-03-29T21:59:59Z");
    }

    @Test
    void the_timer_fires_at_the_reminder_and_then_at_the_end() {
      Deadline deadline = deadlines.start(dispute, DeadlineKind.EVIDENCE, Binds.BUYER);
      // Rounded up to the timer's milliseconds: never before the deadline itself.
      assertThat(next(Wait.EVIDENCE)).isEqualTo(Instant.parse("2026-09-20T08:30:00.124Z"));
      assertThat(deadlines.takeReminders(dispute, Wait.EVIDENCE)).isEmpty();
      clock.set(next(Wait.EVIDENCE));
      assertThat(overdue(DeadlineKind.EVIDENCE)).isFalse();
      assertThat(deadlines.takeReminders(dispute, Wait.EVIDENCE))
          .extracting(Deadline::id)
          .containsExactly(deadline.id());
      assertThat(deadlines.takeReminders(dispute, Wait.EVIDENCE)).isEmpty();
      clock.set(next(Wait.EVIDENCE));
      assertThat(clock.instant()).isEqualTo(Instant.parse("2026-09-21T08:30:00.124Z"));
      assertThat(overdue(DeadlineKind.EVIDENCE)).isTrue();
      deadlines.end(dispute, DeadlineKind.EVIDENCE);
      assertThat(overdue(DeadlineKind.EVIDENCE)).isFalse();
      assertThat(deadlines.running(dispute)).isEmpty();
    }

    @Test
    void a_wait_without_deadlines_waits_for_ever() {
      assertThat(next(Wait.NEGOTIATION)).isAfter(FAR);
      assertThat(deadlines.due(dispute, "OFFER")).isAfter(Date.from(FAR));
      assertThat(overdue(DeadlineKind.OFFER)).isFalse();
    }

    @Test
    void a_target_without_a_reminder_fires_when_it_is_missed() {
      deadlines.start(dispute, DeadlineKind.REVIEW_TARGET, Binds.CASE_WORKER);
      assertThat(next(Wait.REVIEW))
          .isEqualTo(deadlines.due(dispute, "REVIEW_TARGET").toInstant())
          .isEqualTo(Instant.parse("2026-09-20T08:30:00.124Z"));
    }

    @Test
    void deadlines_of_other_waits_and_disputes_do_not_count() {
      deadlines.start(dispute, DeadlineKind.REPLY, Binds.SELLER);
      deadlines.start(DISPUTES.incrementAndGet(), DeadlineKind.OFFER, Binds.SELLER);
      assertThat(next(Wait.NEGOTIATION)).isAfter(FAR);
    }

    private Collection<Long> hours(Deadline running, Actor by) {
      return changes.hoursToGive(dispute, List.of(running), by).values();
    }

    @Test
    void who_is_bound_takes_more_time_once_up_to_what_the_policy_leaves() {
      Deadline answer = deadlines.start(dispute, DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
      assertThat(hours(answer, SELLER)).containsExactly(48L);
      assertThat(hours(answer, BUYER)).isEmpty();
      assertThatThrownBy(() -> extend(answer, Duration.ofHours(1), BUYER))
          .isInstanceOf(DeadlineOfAnother.class);
      assertThatThrownBy(() -> extend(answer, Duration.ofHours(49), SELLER))
          .isInstanceOf(ExtensionOutOfBounds.class);
      assertThatThrownBy(() -> extend(answer, Duration.ofMinutes(59), SELLER))
          .isInstanceOf(ExtensionOutOfBounds.class);
      assertThatThrownBy(() -> extend(answer, Duration.ofHours(-1), SELLER))
          .isInstanceOf(ExtensionOutOfBounds.class);
      Deadline longer = extend(answer, Duration.ofDays(2), SELLER);
      assertThat(longer.dueAt()).isEqualTo(answer.dueAt().plus(Duration.ofDays(2)));
      assertThat(longer.remindAt()).isEqualTo(longer.dueAt().minus(Duration.ofDays(1)));
      assertThat(deadlines.running(dispute)).containsExactly(longer);
      assertThat(hours(longer, SELLER)).isEmpty();
      assertThatThrownBy(() -> extend(longer, Duration.ofHours(1), SELLER))
          .isInstanceOf(ExtendedAlready.class);
    }

    @Test
    void a_case_worker_gives_more_time_again_and_again_and_it_does_not_use_up_the_partys_own() {
      Deadline answer = deadlines.start(dispute, DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
      Deadline once = extend(answer, Duration.ofDays(7), CASE_WORKER);
      Deadline twice = extend(once, Duration.ofDays(7), CASE_WORKER);
      assertThat(twice.dueAt()).isEqualTo(answer.dueAt().plus(Duration.ofDays(14)));
      assertThat(hours(twice, SELLER)).isNotEmpty();
      assertThatThrownBy(() -> extend(twice, Duration.ofHours(169), CASE_WORKER))
          .isInstanceOf(ExtensionOutOfBounds.class);
      assertThat(changes.changes(dispute))
          .containsExactly(
              new DeadlineChange(
                  answer.id(),
                  dispute,
                  START,
                  CASE_WORKER,
                  DeadlineChange.Kind.EXTENDED,
                  null,
                  "why",
                  answer.dueAt(),
                  once.dueAt()),
              new DeadlineChange(
                  answer.id(),
                  dispute,
                  START,
                  CASE_WORKER,
                  DeadlineChange.Kind.EXTENDED,
                  null,
                  "why",
                  once.dueAt(),
                  twice.dueAt()));
    }

    @Test
    void what_the_policy_leaves_no_time_for_is_not_extended() {
      Deadline offer = deadlines.start(dispute, DeadlineKind.OFFER, 1, Binds.SELLER);
      Deadline target = deadlines.start(dispute, DeadlineKind.REVIEW_TARGET, Binds.CASE_WORKER);
      assertThatThrownBy(() -> extend(offer, Duration.ofHours(1), SELLER))
          .isInstanceOf(NoMoreTime.class);
      assertThatThrownBy(() -> extend(target, Duration.ofHours(1), CASE_WORKER))
          .isInstanceOf(NoMoreTime.class);
      assertThatThrownBy(
              () -> changes.pause(dispute, target.id(), PauseReason.FORCE_MAJEURE, "", MANAGER))
          .isInstanceOf(DeadlineBindsTheHouse.class);
    }

    @Test
    void only_what_runs_in_this_dispute_is_changed() {
      Deadline ended = deadlines.start(dispute, DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
      deadlines.end(dispute, DeadlineKind.CLAIM_ANSWER);
      assertThatThrownBy(() -> extend(ended, Duration.ofHours(1), SELLER))
          .isInstanceOf(UnknownDeadline.class);
      Deadline other =
          deadlines.start(DISPUTES.incrementAndGet(), DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
      assertThatThrownBy(() -> extend(other, Duration.ofHours(1), SELLER))
          .isInstanceOf(UnknownDeadline.class);
    }

    @Test
    void more_time_comes_before_the_end_or_not_at_all() {
      Deadline answer = deadlines.start(dispute, DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
      pass(Duration.ofDays(3).minusNanos(1_000));
      assertThat(hours(answer, SELLER)).isNotEmpty();
      pass(Duration.ofNanos(1_000));
      assertThatThrownBy(() -> extend(answer, Duration.ofHours(1), CASE_WORKER))
          .isInstanceOf(DeadlineIsOver.class);
    }

    @Test
    void more_time_does_not_end_in_the_night_and_reminds_again() {
      Deadline answer = deadlines.start(dispute, DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
      pass(Duration.ofHours(60));
      assertThat(deadlines.takeReminders(dispute, Wait.CLAIM)).hasSize(1);
      // It would end at 16:30 and 12 hours, in the night to 22 September.
      Deadline longer = extend(answer, Duration.ofHours(12), SELLER);
      assertThat(longer.dueAt()).isEqualTo("2026-09-22T15:59:59Z");
      assertThat(longer.remindedAt()).isNull();
      assertThat(published)
          .containsExactly(
              new BroughtForward(dispute, Wait.CLAIM, Instant.parse("2026-09-21T15:59:59Z")));
    }

    @Test
    void days_more_are_days_on_the_wall_to_the_end_of_a_day_on_which_business_is_done() {
      Deadline shipment = deadlines.start(dispute, DeadlineKind.RETURN_SHIPMENT, Binds.BUYER);
      assertThat(shipment.dueAt()).isEqualTo("2026-09-28T15:59:59Z");
      assertThat(extend(shipment, Duration.ofDays(3), BUYER).dueAt())
          .isEqualTo("2026-10-01T15:59:59Z");
      clock.set(Instant.parse("2026-09-28T08:30:00Z"));
      Deadline receipt = deadlines.start(dispute, DeadlineKind.RETURN_RECEIPT, Binds.SELLER);
      assertThat(receipt.dueAt()).isEqualTo("2026-09-30T15:59:59Z");
      // The National Day holidays last till 7 October.
      assertThat(extend(receipt, Duration.ofDays(1), SELLER).dueAt())
          .isEqualTo("2026-10-08T15:59:59Z");
    }

    @Test
    void a_paused_deadline_stands_still_and_keeps_what_was_left() {
      Deadline answer = deadlines.start(dispute, DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
      pass(Duration.ofDays(1));
      Deadline paused =
          changes.pause(dispute, answer.id(), PauseReason.MARKETPLACE_FAULT, "down", CASE_WORKER);
      assertThat(paused.pausedAt()).isEqualTo(clock.instant());
      assertThat(deadlines.running(dispute)).containsExactly(paused);
      assertThat(next(Wait.CLAIM)).isAfter(FAR);
      pass(Duration.ofDays(30));
      assertThat(overdue(DeadlineKind.CLAIM_ANSWER)).isFalse();
      assertThat(deadlines.overdueIn(dispute, Wait.CLAIM)).isEmpty();
      assertThat(deadlines.takeReminders(dispute, Wait.CLAIM)).isEmpty();
      assertThatThrownBy(() -> extend(answer, Duration.ofHours(1), SELLER))
          .isInstanceOf(DeadlineIsPaused.class);
      assertThatThrownBy(
              () ->
                  changes.pause(
                      dispute, answer.id(), PauseReason.FORCE_MAJEURE, "flood", CASE_WORKER))
          .isInstanceOf(DeadlineIsPaused.class);

      Deadline resumed = changes.resume(dispute, answer.id(), "up", MANAGER);
      assertThat(resumed.dueAt()).isEqualTo(clock.instant().plus(Duration.ofDays(2)));
      assertThat(resumed.isPaused()).isFalse();
      assertThat(published)
          .containsExactly(
              new BroughtForward(dispute, Wait.CLAIM, clock.instant().plus(Duration.ofDays(1))));
      assertThatThrownBy(() -> changes.resume(dispute, answer.id(), "", MANAGER))
          .isInstanceOf(DeadlineIsNotPaused.class);
      assertThat(changes.changes(dispute))
          .extracting(DeadlineChange::kind, DeadlineChange::pauseReason)
          .containsExactly(
              tuple(DeadlineChange.Kind.PAUSED, PauseReason.MARKETPLACE_FAULT),
              tuple(DeadlineChange.Kind.RESUMED, null));
    }

    @Test
    void the_timer_waits_for_what_runs_beside_a_paused_deadline() {
      Deadline lapse = deadlines.start(dispute, DeadlineKind.NEGOTIATION_LAPSE, Binds.BOTH);
      Deadline answer = deadlines.start(dispute, DeadlineKind.SELLER_ANSWER, Binds.SELLER);
      changes.pause(dispute, answer.id(), PauseReason.NOTICE_FAILED, "no address", MANAGER);
      assertThat(next(Wait.NEGOTIATION)).isEqualTo(lapse.remindAt());
    }

    @Test
    void a_deadline_restarted_while_it_stands_still_has_its_full_length_when_it_is_resumed() {
      Deadline lapse = deadlines.start(dispute, DeadlineKind.NEGOTIATION_LAPSE, Binds.BOTH);
      changes.pause(dispute, lapse.id(), PauseReason.FORCE_MAJEURE, "flood", MANAGER);
      pass(Duration.ofDays(5));
      deadlines.restart(dispute, DeadlineKind.NEGOTIATION_LAPSE);
      assertThat(deadlines.running(dispute)).allMatch(Deadline::isPaused);
      pass(Duration.ofDays(5));
      assertThat(changes.resume(dispute, lapse.id(), "dry", MANAGER).dueAt())
          .isEqualTo("2026-10-28T15:59:59Z");
    }

    @Test
    void no_default_comes_against_who_was_never_told_and_resumed_the_time_is_whole() {
      Deadline answer = deadlines.start(dispute, DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
      untold.add(answer);
      pass(Duration.ofHours(71));
      assertThat(changes.holdUntold(dispute, Wait.CLAIM)).isEmpty();
      pass(Duration.ofHours(1));
      assertThat(overdue(DeadlineKind.CLAIM_ANSWER)).isFalse();
      assertThat(deadlines.overdueIn(dispute, Wait.CLAIM)).isEmpty();
      assertThat(changes.holdUntold(dispute, Wait.CLAIM))
          .extracting(Deadline::id)
          .containsExactly(answer.id());
      assertThat(changes.holdUntold(dispute, Wait.CLAIM)).isEmpty();
      assertThat(next(Wait.CLAIM)).isAfter(FAR);
      assertThat(changes.changes(dispute))
          .extracting(DeadlineChange::pauseReason)
          .containsExactly(PauseReason.NOTICE_FAILED);
      assertThat(changes.resume(dispute, answer.id(), "told", MANAGER).dueAt())
          .isEqualTo(clock.instant().plus(Duration.ofDays(3)));
      untold.addAll(deadlines.running(dispute));
      pass(Duration.ofDays(3));
      assertThat(changes.holdUntold(dispute, Wait.CLAIM)).isEmpty();
      assertThat(overdue(DeadlineKind.CLAIM_ANSWER)).isTrue();
    }

    private Deadline extend(Deadline deadline, Duration longer, Actor by) {
      return changes.extend(dispute, deadline.id(), longer, "why", by);
    }

    @Test
    void a_restarted_deadline_runs_its_full_length_and_reminds_again() {
      deadlines.start(dispute, DeadlineKind.NEGOTIATION_LAPSE, Binds.BOTH);
      pass(Duration.ofDays(28));
      assertThat(deadlines.takeReminders(dispute, Wait.NEGOTIATION)).hasSize(1);
      deadlines.restart(dispute, DeadlineKind.NEGOTIATION_LAPSE);
      assertThat(deadlines.running(dispute))
          .singleElement()
          .satisfies(
              running -> {
                assertThat(running.dueAt()).isEqualTo(Instant.parse("2026-11-15T15:59:59Z"));
                assertThat(running.remindedAt()).isNull();
              });
      assertThat(published).isEmpty();
    }

    @Test
    void restarting_what_does_not_run_does_nothing() {
      deadlines.start(dispute, DeadlineKind.NEGOTIATION_LAPSE, Binds.BOTH);
      deadlines.end(dispute, DeadlineKind.NEGOTIATION_LAPSE);
      deadlines.restart(dispute, DeadlineKind.NEGOTIATION_LAPSE);
      assertThat(deadlines.running(dispute)).isEmpty();
    }

    private Deadline held(Deadline running, Instant since) {
      return changes
          .hold(dispute, running.id(), since, PauseReason.FORCE_MAJEURE, "A flood.", MANAGER)
          .orElseThrow();
    }

    @Test
    void what_nobody_could_keep_has_stood_still_since_the_hindrance_began() {
      Deadline answer = deadlines.start(dispute, DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
      pass(Duration.ofDays(4));
      assertThat(overdue(DeadlineKind.CLAIM_ANSWER)).isTrue();
      Instant since = START.plus(Duration.ofDays(1));
      assertThat(held(answer, since).pausedAt()).isEqualTo(since);
      assertThat(overdue(DeadlineKind.CLAIM_ANSWER)).isFalse();
      assertThat(next(Wait.CLAIM)).isAfter(FAR);
      assertThat(changes.last(answer))
          .hasValueSatisfying(
              change -> {
                assertThat(change.kind()).isEqualTo(DeadlineChange.Kind.PAUSED);
                assertThat(change.pauseReason()).isEqualTo(PauseReason.FORCE_MAJEURE);
                assertThat(change.at()).isEqualTo(clock.instant());
              });
      // three days of it had stood still: two are left
      assertThat(changes.resume(dispute, answer.id(), "It is over.", MANAGER).dueAt())
          .isEqualTo(clock.instant().plus(Duration.ofDays(2)));
    }

    @Test
    void time_is_given_back_once() {
      Deadline answer = deadlines.start(dispute, DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
      changes.pause(
          dispute, answer.id(), PauseReason.MARKETPLACE_FAULT, "It was down.", CASE_WORKER);
      pass(Duration.ofHours(5));
      Deadline again = changes.resume(dispute, answer.id(), "It is up.", CASE_WORKER);
      Instant resumed = clock.instant();
      pass(Duration.ofHours(1));
      assertThat(held(again, START).pausedAt()).isEqualTo(resumed);
    }

    @Test
    void what_stands_still_has_not_begun_or_was_over_before_is_not_held() {
      Deadline answer = deadlines.start(dispute, DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
      Deadline later =
          deadlines.startAfterTransit(dispute, DeadlineKind.RETURN_RECEIPT, Binds.SELLER);
      changes.pause(dispute, answer.id(), PauseReason.FORCE_MAJEURE, "A flood.", MANAGER);
      Deadline offer = deadlines.start(dispute, DeadlineKind.OFFER, 1, Binds.BUYER);
      for (Deadline one : List.of(answer, later)) {
        assertThat(
                changes.hold(
                    dispute, one.id(), START, PauseReason.FORCE_MAJEURE, "A flood.", MANAGER))
            .isEmpty();
      }
      assertThat(
              changes.hold(
                  dispute, offer.id(), offer.dueAt(), PauseReason.FORCE_MAJEURE, "Late.", MANAGER))
          .isEmpty();
    }

    @Test
    void the_running_deadlines_of_several_disputes_are_read_at_once() {
      long other = DISPUTES.incrementAndGet();
      deadlines.start(dispute, DeadlineKind.CLAIM_ANSWER, Binds.SELLER);
      deadlines.start(other, DeadlineKind.EVIDENCE, Binds.BUYER);
      deadlines.end(other, DeadlineKind.EVIDENCE);
      deadlines.start(other, DeadlineKind.REPLY, Binds.SELLER);
      assertThat(deadlines.running(List.of(dispute, other)))
          .extracting(Deadline::kind)
          .containsExactly(DeadlineKind.CLAIM_ANSWER, DeadlineKind.REPLY);
      assertThat(deadlines.running(List.of())).isEmpty();
    }

    @Test
    void offers_have_deadlines_of_their_own() {
      deadlines.start(dispute, DeadlineKind.OFFER, 11, Binds.BUYER);
      pass(Duration.ofHours(1));
      Deadline second = deadlines.start(dispute, DeadlineKind.OFFER, 12, Binds.SELLER);
      deadlines.end(dispute, DeadlineKind.OFFER, 11);
      assertThat(deadlines.running(dispute)).extracting(Deadline::subject).containsExactly(12L);
      assertThat(deadlines.due(dispute, "OFFER").toInstant())
          .isBetween(second.dueAt(), second.dueAt().plusMillis(1));
    }

    @Test
    void an_offer_that_expires_before_the_rest_moves_the_timer() {
      deadlines.start(dispute, DeadlineKind.NEGOTIATION_LAPSE, Binds.BOTH);
      assertThat(published).isEmpty();
      Deadline offer = deadlines.start(dispute, DeadlineKind.OFFER, 1, Binds.BUYER);
      assertThat(published)
          .containsExactly(
              new BroughtForward(dispute, Wait.NEGOTIATION, START.plus(Duration.ofDays(2))));
      assertThat(offer.remindAt()).isEqualTo(START.plus(Duration.ofDays(2)));
      pass(Duration.ofMinutes(1));
      deadlines.start(dispute, DeadlineKind.OFFER, 2, Binds.SELLER);
      assertThat(published).hasSize(1);
    }

    @Test
    void arrival_of_a_return_brings_its_inspection_forward() {
      Deadline onTheWay =
          deadlines.startAfterTransit(dispute, DeadlineKind.RETURN_RECEIPT, Binds.SELLER);
      // 14 days on the way, to the end of a Friday in the National Day holidays, which last till
      // Wednesday; then Thursday and Friday.
      assertThat(onTheWay.dueAt()).isEqualTo(Instant.parse("2026-10-09T15:59:59Z"));
      pass(Duration.ofDays(3));
      deadlines.restart(dispute, DeadlineKind.RETURN_RECEIPT);
      assertThat(deadlines.due(dispute, "RETURN_RECEIPT").toInstant())
          .isEqualTo(Instant.parse("2026-09-23T15:59:59Z"));
      assertThat(published)
          .containsExactly(
              new BroughtForward(
                  dispute, Wait.RETURN_RECEIPT, Instant.parse("2026-09-21T16:00:00Z")));
      pass(Duration.ofHours(1));
      deadlines.restart(dispute, DeadlineKind.RETURN_RECEIPT);
      assertThat(published).hasSize(1);
    }

    @Test
    void only_what_waits_for_a_parcel_has_an_allowance_for_the_way() {
      assertThatThrownBy(
              () -> deadlines.startAfterTransit(dispute, DeadlineKind.OFFER, Binds.SELLER))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_closed_dispute_has_no_running_deadlines() {
      deadlines.start(dispute, DeadlineKind.NEGOTIATION_LAPSE, Binds.BOTH);
      deadlines.start(dispute, DeadlineKind.SELLER_ANSWER, Binds.SELLER);
      assertThat(deadlines.running(dispute))
          .extracting(Deadline::kind)
          .containsExactly(DeadlineKind.SELLER_ANSWER, DeadlineKind.NEGOTIATION_LAPSE);
      deadlines.endAll(dispute);
      assertThat(deadlines.running(dispute)).isEmpty();
    }

    @Test
    void what_the_tables_said_is_kept_and_read_back() {
      Evaluation<Eligibility> eligibility =
          policies
              .of("2026-11")
              .eligibility(PolicyFixture.aFiling(ProblemType.DAMAGED).notContacted().situation());
      policies.explain(dispute, eligibility);
      Evaluation<List<Ground>> admission =
          policies
              .of("2026-11")
              .admission(
                  new AppealAdmissionFacts(
                      Party.BUYER, dev.redress.guarantee.Outcome.DENIED, 0, true, 0, false));
      policies.explain(dispute, admission);
      List<Explanation> kept = policies.explanations(dispute);
      assertThat(kept)
          .extracting(Explanation::table)
          .containsExactly("eligibility", "appeal-admission");
      assertThat(kept.get(0).rules())
          .isEqualTo(eligibility.rules())
          .containsExactly("E-05", "E-09");
      assertThat(kept.get(0).version()).isEqualTo("2026-11");
      assertThat(kept.get(0).at()).isEqualTo(START);
      assertThat(kept.get(0).facts())
          .containsEntry("sellerContacted", false)
          .containsEntry("problemType", "DAMAGED")
          .containsEntry("hoursSinceContact", null)
          .containsOnlyKeys(eligibility.facts().keySet());
      assertThat(kept.get(0).result()).contains("RETURN_NOT_REQUESTED");
    }
  }
}
