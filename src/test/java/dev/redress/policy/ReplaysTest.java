package dev.redress.policy;

import static dev.redress.policy.PolicyFixture.ESTIMATE;
import static dev.redress.policy.PolicyFixture.POLICY;
import static dev.redress.policy.PolicyFixture.aFiling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.Databases;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.ProblemType;
import dev.redress.policy.Course.Turn;
import dev.redress.policy.PastDisputes.Ending;
import dev.redress.policy.ReplayChange.Turning;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a draft would have made of past disputes. */
class ReplaysTest {

  private static final Actor MANAGER = new Actor("manager", Role.MANAGER);
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final String DRAFT = "2027-01";
  private static final Money FIFTY = Money.parse("USD 50.00");

  abstract static class Stories {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Policies policies;
    private final PolicyVersionRows versions;
    private final ReplayRows rows;
    private final Past past = new Past();
    private long lastDispute;

    Stories(DataSource database) {
      Clock clock = new MovableClock(NOW);
      jdbc = JdbcClient.create(database);
      transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
      policies =
          new Policies(
              PolicyFixture.SHANGHAI, PolicyFixture.RATES, jdbc, clock, dispute -> "2026-11");
      versions = new PolicyVersionRows(jdbc);
      rows = new ReplayRows(jdbc, new JdbcTemplate(database));
    }

    @BeforeEach
    void nothing_is_kept_yet() {
      List.of(
              "policy_replay_change",
              "policy_replay",
              "policy_evaluation",
              "policy_table_file",
              "policy_version")
          .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    /** As a node that has just started. */
    private Replays replays() {
      return new Replays(rows, versions, policies, past, new MovableClock(NOW));
    }

    private Replay begun(Draft draft) {
      PolicyVersions uploads =
          new PolicyVersions(
              versions,
              policies,
              replays(),
              PolicyFixture.SHANGHAI,
              PolicyVersionsTest.PHRASEBOOK,
              new MovableClock(NOW));
      uploads.upload(draft.files(), MANAGER);
      return replays().of(DRAFT).get(0);
    }

    /** To its end. */
    private Replay replayed(Draft draft) {
      Replay replay = begun(draft);
      Replays replays = replays();
      while (step(replays, replay)) {
        assertThat(replays.get(replay.id()).isRunning()).isTrue();
      }
      return replays.get(replay.id());
    }

    private boolean step(Replays replays, Replay replay) {
      return Boolean.TRUE.equals(transaction.execute(status -> replays.step(replay.id())));
    }

    /** A claim of fifty dollars, decided by the automatic table as the policy says. */
    private long decided(AutomaticFacts facts) {
      long dispute = ++lastDispute;
      policies.explain(dispute, POLICY.automatic(facts), FIFTY);
      return dispute;
    }

    private long filed(Instant at) {
      long dispute = ++lastDispute;
      FilingSituation situation = aFiling(ProblemType.NOT_RECEIVED).at(at).situation();
      policies.explain(dispute, POLICY.eligibility(situation), FIFTY);
      return dispute;
    }

    private List<ReplayChange> changes(Replay replay) {
      return replays().changes(replay.id(), 0, 100);
    }

    @Test
    void the_same_rules_decide_nothing_otherwise() {
      past.ended(decided(silent()), Outcome.GRANTED_FULL, Shares.paid(FIFTY, Payer.SELLER));
      past.ended(filed(ESTIMATE.plus(Duration.ofDays(10))), Outcome.DENIED, null);
      assertThat(replayed(Draft.of(DRAFT)))
          .satisfies(
              replay -> {
                assertThat(replay.state()).isEqualTo(ReplayState.DONE);
                assertThat(replay.replayed()).isEqualTo(2);
                assertThat(replay.changed()).isZero();
                assertThat(replay.percent()).isEqualTo(100);
                assertThat(replay.endedAt()).isEqualTo(NOW);
              });
    }

    @Test
    void another_payer_moves_the_money_between_the_pockets() {
      long cameBack = decided(cameBack());
      past.ended(cameBack, Outcome.GRANTED_FULL, Shares.paid(FIFTY, Payer.SELLER));
      past.ended(decided(silent()), Outcome.GRANTED_FULL, Shares.paid(FIFTY, Payer.SELLER));
      Replay replay =
          replayed(
              Draft.of(DRAFT).butCell("automatic-decision", "A-04", "payer", "\"MARKETPLACE\""));
      assertThat(changes(replay))
          .singleElement()
          .satisfies(
              change -> {
                assertThat(change.disputeId()).isEqualTo(cameBack);
                assertThat(change.number()).isEqualTo("D-" + cameBack);
                assertThat(change.turning())
                    .isEqualTo(
                        new Turning(
                            "automatic-decision",
                            List.of("A-04"),
                            List.of("A-04"),
                            granted(Payer.SELLER),
                            granted(Payer.MARKETPLACE)));
                assertThat(change.difference())
                    .contains(
                        new Shares(
                            Money.parse("USD 0.00"),
                            FIFTY,
                            FIFTY.negated(),
                            Money.parse("USD 0.00")));
              });
    }

    @Test
    void what_people_would_have_decided_is_told_by_what_was_at_stake() {
      long late = decided(contestedAfter("30"));
      past.ended(late, Outcome.GRANTED_FULL, Shares.paid(FIFTY, Payer.MARKETPLACE));
      past.ended(
          decided(contestedAfter("20")),
          Outcome.GRANTED_FULL,
          Shares.paid(FIFTY, Payer.MARKETPLACE));
      Replay replay =
          replayed(
              Draft.of(DRAFT)
                  .butCell("automatic-decision", "A-07", "hoursUntilAnswer", "&lt;= 24"));
      assertThat(replays().sums(replay.id()))
          .singleElement()
          .satisfies(
              sum -> {
                assertThat(sum.turning().rulesThen()).containsExactly("A-07");
                assertThat(sum.turning().now().turn()).isEqualTo(Turn.REVIEWED);
                assertThat(sum.disputes()).isEqualTo(1);
                assertThat(sum.open()).isEqualTo(1);
                assertThat(sum.differences()).isEmpty();
                assertThat(sum.atStake()).containsExactly(FIFTY);
              });
      assertThat(changes(replay)).singleElement().matches(change -> change.disputeId() == late);
    }

    @Test
    void a_claim_that_would_have_been_refused_takes_back_what_was_granted_whoever_granted_it() {
      long late = filed(ESTIMATE.plus(Duration.ofDays(75)));
      past.ended(
          late, Outcome.GRANTED_PARTIAL, Shares.paid(Money.parse("USD 20.00"), Payer.SELLER));
      past.ended(
          filed(ESTIMATE.plus(Duration.ofDays(50))),
          Outcome.GRANTED_PARTIAL,
          Shares.paid(FIFTY, Payer.SELLER));
      Replay replay =
          replayed(
              Draft.of(DRAFT)
                  .butCell("eligibility", "E-08", "daysSinceEstimate", "&gt; 60")
                  .butCell("eligibility", "E-08", "figure", "60"));
      assertThat(replays().sums(replay.id()))
          .singleElement()
          .satisfies(
              sum -> {
                assertThat(sum.turning())
                    .isEqualTo(
                        new Turning(
                            "eligibility",
                            List.of(),
                            List.of("E-08"),
                            leading(Turn.CLAIM_TAKEN),
                            leading(Turn.CLAIM_REFUSED)));
                assertThat(sum.differences())
                    .singleElement()
                    .satisfies(
                        shares -> {
                          assertThat(shares.buyer()).isEqualTo(Money.parse("USD -20.00"));
                          assertThat(shares.seller()).isEqualTo(Money.parse("USD 20.00"));
                        });
              });
    }

    @Test
    void disputes_are_summed_by_what_leads_them_elsewhere_and_money_by_its_currency() {
      past.ended(decided(cameBack()), Outcome.GRANTED_FULL, Shares.paid(FIFTY, Payer.SELLER));
      past.ended(decided(cameBack()), Outcome.GRANTED_FULL, Shares.paid(FIFTY, Payer.SELLER));
      long yuan = ++lastDispute;
      Money hundred = Money.parse("CNY 100.00");
      policies.explain(yuan, POLICY.automatic(cameBack()), hundred);
      past.ended(yuan, Outcome.GRANTED_FULL, Shares.paid(hundred, Payer.SELLER));
      Replay replay =
          replayed(Draft.of(DRAFT).butCell("automatic-decision", "A-04", "payer", "\"CARRIER\""));
      assertThat(replays().sums(replay.id()))
          .singleElement()
          .satisfies(
              sum -> {
                assertThat(sum.disputes()).isEqualTo(3);
                assertThat(sum.differences().stream().map(Shares::seller))
                    .containsExactlyInAnyOrder(Money.parse("USD 100.00"), hundred);
                assertThat(sum.differences().stream().map(Shares::carrier))
                    .containsExactlyInAnyOrder(Money.parse("USD -100.00"), hundred.negated());
              });
    }

    @Test
    void only_the_first_answer_that_differs_counts() {
      long dispute = decided(notAsked());
      policies.explain(dispute, POLICY.automatic(silent()), FIFTY);
      past.ended(dispute, Outcome.GRANTED_FULL, Shares.paid(FIFTY, Payer.SELLER));
      Replay replay =
          replayed(
              Draft.of(DRAFT)
                  .butCell("automatic-decision", "A-08", "route", "\"REVIEW\"")
                  .butCell("automatic-decision", "A-05", "payer", "\"MARKETPLACE\""));
      assertThat(changes(replay))
          .singleElement()
          .satisfies(
              change -> {
                assertThat(change.turning().then().turn()).isEqualTo(Turn.SELLER_HEARD);
                assertThat(change.turning().now().turn()).isEqualTo(Turn.REVIEWED);
              });
    }

    @Test
    void disputes_in_which_nothing_is_decided_yet_are_passed_over() {
      decided(silent());
      Replay replay =
          replayed(
              Draft.of(DRAFT).butCell("automatic-decision", "A-05", "payer", "\"MARKETPLACE\""));
      assertThat(replay.evaluated()).isEqualTo(1);
      assertThat(replay.lookedAt()).isEqualTo(1);
      assertThat(replay.replayed()).isZero();
      assertThat(replay.changed()).isZero();
    }

    @Test
    void a_dispute_whose_facts_do_not_fit_is_counted_and_keeps_no_other() {
      long odd = decided(silent());
      past.ended(odd, Outcome.GRANTED_FULL, null);
      jdbc.sql("update policy_evaluation set policy_version = '1999-01' where dispute_id = ?")
          .param(odd)
          .update();
      past.ended(decided(cameBack()), Outcome.GRANTED_FULL, Shares.paid(FIFTY, Payer.SELLER));
      Replay replay =
          replayed(
              Draft.of(DRAFT).butCell("automatic-decision", "A-04", "payer", "\"MARKETPLACE\""));
      assertThat(replay.failed()).isEqualTo(1);
      assertThat(replay.replayed()).isEqualTo(1);
      assertThat(replay.changed()).isEqualTo(1);
    }

    @Test
    void a_replay_goes_on_where_a_restart_has_cut_it_and_looks_at_nothing_twice() {
      LongStream.range(0, 450)
          .forEach(
              i ->
                  past.ended(
                      decided(cameBack()), Outcome.GRANTED_FULL, Shares.paid(FIFTY, Payer.SELLER)));
      Replay replay =
          begun(Draft.of(DRAFT).butCell("automatic-decision", "A-04", "payer", "\"MARKETPLACE\""));
      assertThat(step(replays(), replay)).isTrue();
      assertThat(replays().get(replay.id()))
          .satisfies(
              halfway -> {
                assertThat(halfway.isRunning()).isTrue();
                assertThat(halfway.lookedAt()).isEqualTo(200);
                assertThat(halfway.percent()).isEqualTo(44);
                assertThat(halfway.changed()).isEqualTo(200);
              });
      assertThat(replays().running()).containsExactly(replay.id());
      // cut off in the middle of a page: nothing of the page stays
      assertThatThrownBy(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        replays().step(replay.id());
                        throw new IllegalStateException("the node is killed");
                      }))
          .hasMessage("the node is killed");
      assertThat(replays().get(replay.id()).lookedAt()).isEqualTo(200);
      assertThat(step(replays(), replay)).isTrue();
      assertThat(step(replays(), replay)).isTrue();
      assertThat(step(replays(), replay)).isFalse();
      assertThat(replays().get(replay.id()))
          .satisfies(
              done -> {
                assertThat(done.state()).isEqualTo(ReplayState.DONE);
                assertThat(done.changed()).isEqualTo(450);
              });
      assertThat(replays().running()).isEmpty();
    }

    @Test
    void disputes_that_are_evaluated_after_it_began_are_not_waited_for() {
      past.ended(decided(silent()), Outcome.GRANTED_FULL, null);
      Replay replay = begun(Draft.of(DRAFT));
      past.ended(decided(silent()), Outcome.GRANTED_FULL, null);
      assertThat(step(replays(), replay)).isTrue();
      assertThat(step(replays(), replay)).isFalse();
      assertThat(replays().get(replay.id()).replayed()).isEqualTo(1);
    }

    @Test
    void a_manager_stops_a_replay_and_what_it_found_stays() {
      LongStream.range(0, 300)
          .forEach(
              i ->
                  past.ended(
                      decided(cameBack()), Outcome.GRANTED_FULL, Shares.paid(FIFTY, Payer.SELLER)));
      Replay replay =
          begun(Draft.of(DRAFT).butCell("automatic-decision", "A-04", "payer", "\"MARKETPLACE\""));
      step(replays(), replay);
      assertThat(replays().stop(replay.id(), MANAGER))
          .satisfies(
              stopped -> {
                assertThat(stopped.state()).isEqualTo(ReplayState.STOPPED);
                assertThat(stopped.endedBy()).isEqualTo("manager");
              });
      assertThat(step(replays(), replay)).isFalse();
      assertThat(replays().get(replay.id()).changed()).isEqualTo(200);
      assertThatThrownBy(() -> replays().stop(replay.id(), MANAGER))
          .isInstanceOf(ReplayIsOver.class);
    }

    @Test
    void only_an_uploaded_version_can_be_replayed() {
      assertThatThrownBy(() -> replays().start("1999-01", MANAGER))
          .isInstanceOf(UnknownPolicyVersion.class);
      assertThatThrownBy(() -> replays().get(-1)).isInstanceOf(UnknownReplay.class);
    }

    @Test
    void the_disputes_come_page_by_page() {
      LongStream.range(0, 5)
          .forEach(
              i ->
                  past.ended(
                      decided(cameBack()), Outcome.GRANTED_FULL, Shares.paid(FIFTY, Payer.SELLER)));
      Replay replay =
          replayed(
              Draft.of(DRAFT).butCell("automatic-decision", "A-04", "payer", "\"MARKETPLACE\""));
      List<ReplayChange> first = replays().changes(replay.id(), 0, 3);
      List<ReplayChange> rest = replays().changes(replay.id(), first.get(2).disputeId(), 3);
      assertThat(first).hasSize(3);
      assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
    }
  }

  @Nested
  class OnH2 extends Stories {
    OnH2() {
      super(Databases.h2());
    }
  }

  @Nested
  class OnPostgres extends Stories {
    OnPostgres() {
      super(Databases.postgres());
    }
  }

  /** Disputes that are decided, as another module knows them. */
  private static final class Past implements PastDisputes {

    private final Map<Long, Ending> endings = new HashMap<>();

    void ended(long dispute, Outcome outcome, @Nullable Shares moved) {
      endings.put(dispute, new Ending("D-" + dispute, outcome, Optional.ofNullable(moved)));
    }

    @Override
    public Map<Long, Ending> endings(Collection<Long> disputeIds) {
      Map<Long, Ending> asked = new HashMap<>(endings);
      asked.keySet().retainAll(disputeIds);
      return asked;
    }
  }

  private static AutomaticFacts silent() {
    return facts(false, SellerAnswer.SILENT, null);
  }

  private static AutomaticFacts notAsked() {
    return facts(false, SellerAnswer.NOT_ASKED, null);
  }

  private static AutomaticFacts cameBack() {
    return facts(true, SellerAnswer.NOT_ASKED, null);
  }

  /** Under the marketplace's own label. */
  private static AutomaticFacts contestedAfter(String hours) {
    return facts(false, SellerAnswer.CONTESTED, new BigDecimal(hours));
  }

  private static AutomaticFacts facts(
      boolean cameBack, SellerAnswer answer, @Nullable BigDecimal hoursUntilAnswer) {
    return new AutomaticFacts(
        ProblemType.NOT_RECEIVED,
        false,
        false,
        false,
        cameBack,
        answer,
        true,
        true,
        hoursUntilAnswer);
  }

  private static Course granted(Payer payer) {
    return new Course(Turn.DECIDED, Outcome.GRANTED_FULL, payer, false);
  }

  private static Course leading(Turn turn) {
    return new Course(turn, null, null, null);
  }
}
