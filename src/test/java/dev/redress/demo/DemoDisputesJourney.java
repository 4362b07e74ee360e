package dev.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.redress.RedressTest;
import dev.redress.disputes.Custody;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.engine.AdjustableClock;
import dev.redress.engine.TimeMachine;
import dev.redress.evidence.EvidenceItems;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Stage;
import dev.redress.identity.Accounts;
import dev.redress.notification.NoticeProof;
import dev.redress.notification.Notices;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadlines;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An empty house as it is after its first start. The engine has one clock a machine. */
@RedressTest
@DirtiesContext
@TestPropertySource(
    properties = {"redress.demo.disputes=17", "redress.evidence.directory=target/evidence-demo"})
class DemoDisputesJourney {

  private static final Actor MANAGER = new Actor("manager", Actor.Role.MANAGER);

  @Autowired private ApplicationContext context;
  @Autowired private Disputes disputes;
  @Autowired private Custody custody;
  @Autowired private Deadlines deadlines;
  @Autowired private EvidenceItems evidence;
  @Autowired private Notices notices;
  @Autowired private Accounts accounts;
  @Autowired private AdjustableClock clock;
  @Autowired private TimeMachine time;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcClient jdbc;
  @Autowired private Mailbox mailbox;
  @Autowired private DemoAccounts demoAccounts;
  @Autowired private DemoDisputes demoDisputes;

  @Test
  void every_story_was_told_to_its_end() {
    assertThat(all()).hasSize(DemoScript.stories().size()).hasSizeBetween(12, 20);
    assertThat(all())
        .extracting(dispute -> dispute.line().orderNumber() + " " + where(dispute))
        .containsExactlyInAnyOrder(
            "RD-2258 NEGOTIATION",
            "RD-1962 NEGOTIATION",
            "RD-1925 NEGOTIATION",
            "RD-1629 CLOSED SETTLED",
            "RD-1333 NEGOTIATION",
            "RD-1259 CLAIM",
            "RD-1888 REVIEW",
            "RD-2073 REVIEW",
            "RD-1703 REVIEW",
            "RD-2221 APPEAL GRANTED_PARTIAL",
            "RD-1999 REVIEW GRANTED_ON_RETURN",
            "RD-1296 REVIEW",
            "RD-1851 APPEAL DENIED",
            "RD-2369 APPEAL INELIGIBLE",
            "RD-1185 CLOSED WITHDRAWN",
            "RD-2332 CLOSED LAPSED",
            "RD-1222 APPEAL GRANTED_FULL");
  }

  @Test
  void the_process_stands_where_the_case_files_do_and_reviewers_have_work() {
    long open = all().stream().filter(DisputeView::isOpen).count();
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("dispute").count())
        .isEqualTo(open);
    assertThat(runtime.createIncidentQuery().count()).isZero();
    for (String task :
        List.of("UserTask_ReviewClaim", "UserTask_ApproveDecision", "UserTask_ReviewAppeal")) {
      assertThat(tasks.createTaskQuery().taskDefinitionKey(task).count()).as(task).isPositive();
    }
    assertThat(tasks.createTaskQuery().taskAssignee("case-worker").count()).isPositive();
  }

  @Test
  void every_case_file_is_as_it_was_recorded() {
    assertThat(all()).allSatisfy(one -> assertThat(custody.verify(one.id()).findings()).isEmpty());
  }

  @Test
  void it_all_happened_in_the_past_and_what_is_due_lies_ahead() {
    Instant now = clock.instant();
    for (DisputeView dispute : all()) {
      assertThat(disputes.timeline(dispute.id()))
          .allSatisfy(entry -> assertThat(entry.at()).isBefore(now));
      List<Deadline> running = deadlines.running(dispute.id());
      assertThat(running).allSatisfy(one -> assertThat(one.dueAt()).isAfter(now));
      assertThat(running.isEmpty()).as(where(dispute)).isEqualTo(!dispute.isOpen());
    }
    assertThat(all())
        .extracting(DisputeView::openedAt)
        .anySatisfy(at -> assertThat(at).isBefore(now.minus(Duration.ofDays(40))))
        .anySatisfy(at -> assertThat(at).isAfter(now.minus(Duration.ofHours(2))));
  }

  @Test
  void every_mail_was_sent_soon_after_it_was_written() {
    List<NoticeProof> sent =
        all().stream().flatMap(one -> notices.proofs(one.id()).stream()).toList();
    assertThat(sent)
        .hasSizeGreaterThan(50)
        .allSatisfy(
            proof ->
                assertThat(Objects.requireNonNull(proof.sentAt()))
                    .isBetween(proof.createdAt(), proof.createdAt().plus(31, ChronoUnit.MINUTES)));
    assertThat(mailbox.mails("")).hasSameSizeAs(sent);
  }

  @Test
  void money_was_paid_back_where_it_was_owed() {
    assertThat(jdbc.sql("select count(*) from demo_payment").query(Integer.class).single())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"buyer", "buyer2", "seller", "seller2"})
  void everybody_has_disputes_of_their_own(String account) {
    Actor.Role role = Actor.Role.valueOf(account.replace("2", "").toUpperCase(Locale.ROOT));
    assertThat(disputes.list(new Actor(account, role), null, Long.MAX_VALUE, 50))
        .hasSizeGreaterThan(3)
        .anyMatch(DisputeView::isOpen);
  }

  @Test
  void both_sides_show_pictures_that_can_be_looked_at() {
    assertThat(all())
        .anySatisfy(
            dispute ->
                assertThat(evidence.list(dispute.id()))
                    .extracting(item -> item.by().role())
                    .contains(Actor.Role.BUYER, Actor.Role.SELLER));
    assertThat(all().stream().flatMap(one -> evidence.list(one.id()).stream()))
        .allSatisfy(
            item -> {
              assertThat(item.hasPreview()).isTrue();
              assertThat(evidence.preview(item, item.by()).contentLength()).isPositive();
            });
  }

  @Test
  void starting_again_tells_nothing_again() {
    List<DisputeView> before = all();
    long orders = count("order_line");
    demoDisputes.start();
    assertThat(all()).isEqualTo(before);
    assertThat(count("order_line")).isEqualTo(orders);
  }

  @Test
  void the_clock_is_the_machines_again() {
    assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
    assertThat(ClockUtil.now().toInstant()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
    assertThat(count("moved_clock")).isZero();
    Assertions.assertThatIllegalStateException()
        .as("while the house is open")
        .isThrownBy(() -> time.goBackTo(Instant.now().minus(Duration.ofDays(1))));
  }

  @Test
  void the_accounts_are_there_before_the_first_request() {
    SmartLifecycle webServer = context.getBean("webServerStartStop", SmartLifecycle.class);
    assertThat(demoAccounts.getPhase()).isLessThan(webServer.getPhase());
    assertThat(demoDisputes.getPhase()).isGreaterThan(webServer.getPhase());
    assertThat(DemoAccount.values())
        .allMatch(one -> accounts.isPassword(one.account(), one.password()));
  }

  private List<DisputeView> all() {
    return disputes.list(MANAGER, null, Long.MAX_VALUE, 100);
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static String where(DisputeView dispute) {
    Stage stage = dispute.stage();
    Outcome outcome = dispute.outcome();
    return Stream.of(stage, outcome)
        .filter(Objects::nonNull)
        .map(Enum::name)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }
}
