package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.demo.Mailbox;
import dev.redress.disputes.Custody;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.Retention;
import dev.redress.engine.AdjustableClock;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.EvidenceItems;
import dev.redress.evidence.Leftovers;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import dev.redress.identity.Accounts;
import dev.redress.identity.KeepAccount;
import dev.redress.identity.RegisterAccount;
import dev.redress.identity.Role;
import dev.redress.identity.Visitor;
import dev.redress.policy.Draft;
import dev.redress.policy.PolicyVersions;
import dev.redress.reviews.BlindReview;
import dev.redress.reviews.BlindReviews;
import dev.redress.settlement.LedgerCheck;
import dev.redress.settlement.LedgerEntryView;
import dev.redress.settlement.Settlements;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.core.ThrowingRunnable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The house as it runs, with the people who come to it. */
final class House {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration GLANCE = Duration.ofMillis(40);

  private final ApplicationContext context;
  private final int port;
  private final Model model;
  private final ObjectMapper json;
  private final Map<String, CaseWorker> caseWorkers = new HashMap<>();

  House(ApplicationContext context, int port) {
    this.context = context;
    this.port = port;
    this.json = context.getBean(ObjectMapper.class);
    this.model =
        new Model(context.getBean(RuntimeService.class), context.getBean(HistoryService.class));
  }

  /** Waits until it holds, and fails if it does not soon. */
  static void soon(ThrowingRunnable holds) {
    await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(GLANCE).untilAsserted(holds);
  }

  Person person(String account) {
    return new Person(this, context.getBean(Accounts.class).find(account).orElseThrow());
  }

  /** English. */
  Person buyer() {
    return person("buyer2");
  }

  /** Chinese. */
  Person seller() {
    return person("seller");
  }

  Person marketplace() {
    return person("marketplace");
  }

  Person manager() {
    return person("manager");
  }

  /** Somebody at Tasklist; signed in once. */
  CaseWorker caseWorker(String account) {
    return caseWorkers.computeIfAbsent(account, name -> new CaseWorker(this, name));
  }

  /** A seller to whom no mail can go. */
  Person unreachableSeller() {
    unreachable("unreachable-seller");
    return person("unreachable-seller");
  }

  /** Lets a seller in to whom no mail can go. */
  void unreachable(String seller) {
    register(seller, "nowhere", Role.SELLER, Locale.ENGLISH);
  }

  /** From now on mail can go to that seller. */
  void isReachable(String seller) {
    context
        .getBean(Accounts.class)
        .keep(
            new KeepAccount(
                seller,
                seller,
                seller + "@redress.example",
                Locale.ENGLISH,
                Set.of(Role.SELLER),
                true,
                null),
            Set.of(Role.ADMIN));
  }

  /** Lets somebody in who has no account yet; the password is the name. */
  void register(String account, Role role, Locale language) {
    register(account, account + "@redress.example", role, language);
  }

  private void register(String account, String address, Role role, Locale language) {
    Accounts accounts = context.getBean(Accounts.class);
    if (accounts.find(account).isEmpty()) {
      accounts.register(
          new RegisterAccount(account, account, address, language, account, Set.of(role)));
    }
  }

  /** An order line of {@link #buyer} with {@link #seller}, told by the marketplace. */
  Goods goods() {
    return new Goods(buyer(), seller(), now());
  }

  /** Imported again by each story that asks for them, which changes nothing. */
  RealOrders realOrders() {
    return RealOrders.importedBy(manager());
  }

  /** A dispute about undelivered goods of 62.00 USD whose claim waits for the seller's answer. */
  Complaint claimed() {
    return claimed(ProblemType.NOT_RECEIVED, goods());
  }

  /** The seller has declined what the buyer wants: a claim may be filed at once. */
  Complaint claimed(ProblemType problem, Goods goods) {
    // Claims about the goods themselves ask for a return first.
    Map<String, ?> wanted =
        problem == ProblemType.NOT_RECEIVED ? Remedies.fullRefund() : Remedies.refundOnReturn();
    Complaint dispute = buyer().opens(problem, goods, wanted);
    seller().declinesOffer(dispute);
    buyer().filesClaim(dispute, Remedies.fullRefund());
    dispute.standsAt(Stage.CLAIM, null);
    return dispute;
  }

  /** As {@link #claimed()}, contested by the seller: it lies with the case workers. */
  Complaint contested() {
    return contested(ProblemType.NOT_RECEIVED, goods());
  }

  Complaint contested(ProblemType problem, Goods goods) {
    Complaint dispute = claimed(problem, goods);
    seller().contests(dispute, "It was sent as ordered");
    dispute.standsAt(Stage.REVIEW, null);
    return dispute;
  }

  /** What somebody reads at an address of the house. */
  String page(Visitor reader, String address) {
    HttpResponse<String> answer = reader.get(address);
    assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** At the start of a story; also back in time. */
  void timeIs(Instant instant) {
    context.getBean(AdjustableClock.class).set(instant);
  }

  Instant now() {
    return context.getBean(AdjustableClock.class).instant();
  }

  /** Time goes by until the dispute's next deadline is over; the house may still have to set it. */
  void nextDeadlinePasses(Complaint dispute) {
    soon(() -> assertThat(manager().reads(dispute).path("deadlines")).isNotEmpty());
    moves(Map.of("toNextDeadline", dispute.number()), dispute);
  }

  /** Time goes by until this deadline is over, and whatever is due before. */
  void deadlinePasses(String what, Complaint dispute) {
    JsonNode deadlines = manager().reads(dispute).path("deadlines");
    String due =
        StreamSupport.stream(deadlines.spliterator(), false)
            .filter(deadline -> deadline.path("what").asText().equals(what))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + what + " among " + deadlines))
            .path("due")
            .asText();
    moves(Map.of("to", due), dispute);
  }

  void timePasses(Duration duration, Complaint dispute) {
    moves(Map.of("to", now().plus(duration)), dispute);
  }

  private void moves(Map<String, ?> to, Complaint dispute) {
    manager().posts("/api/clock", to).succeeded();
    dispute.holdsTogether();
  }

  int port() {
    return port;
  }

  /** Whatever the dispute's process does next has failed so often that it is tried no more. */
  void triesNoMore(Complaint dispute) {
    setRetries(dispute, 0);
  }

  /** A manager lets it be tried again. */
  void triesAgain(Complaint dispute) {
    setRetries(dispute, 1);
  }

  private void setRetries(Complaint dispute, int retries) {
    ManagementService jobs = context.getBean(ManagementService.class);
    jobs(instance(dispute)).forEach(job -> jobs.setJobRetries(job, retries));
  }

  private String instance(Complaint dispute) {
    return context
        .getBean(RuntimeService.class)
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(dispute.number())
        .singleResult()
        .getId();
  }

  /** From now on the payment system takes a refund of that dispute for another one. */
  void paymentSystemRefuses(Complaint dispute) {
    long last = rows().sql("select coalesce(max(id), 0) from decision").query(Long.class).single();
    for (long id = last + 1; id <= last + 50; id++) {
      rows()
          .sql(
              """
              insert into demo_payment (payment_key, reference, body, paid_at)
              values (?, 'refused', '{}', current_timestamp)
              """)
          .param(dispute.number() + "-" + id)
          .update();
    }
  }

  /** Waits until it has refused one, and pays from then on. */
  void paymentSystemPaysAgain(Complaint dispute) {
    soon(
        () ->
            assertThat(jobs(instance(dispute)))
                .anyMatch(
                    job ->
                        context.getBean(ManagementService.class).getJobExceptionStacktrace(job)
                            != null));
    rows()
        .sql("delete from demo_payment where payment_key like ? and reference = 'refused'")
        .param(dispute.number() + "-%")
        .update();
  }

  /** Those about that dispute that were concluded. */
  List<BlindReview> blindReviews(Complaint dispute) {
    return context.getBean(BlindReviews.class).concluded(List.of(dispute.id()));
  }

  /** As the house does by itself every hour. */
  void checksLedger() {
    context.getBean(LedgerCheck.class).run();
  }

  /** The ids of the jobs that wait in a process. */
  List<String> jobs(String instance) {
    return context
        .getBean(ManagementService.class)
        .createJobQuery()
        .processInstanceId(instance)
        .list()
        .stream()
        .map(Job::getId)
        .toList();
  }

  Model model() {
    return model;
  }

  /** A manager uploads a draft of the policy. */
  void uploadsPolicy(Draft draft) {
    context
        .getBean(PolicyVersions.class)
        .upload(draft.files(), new Actor("manager", Actor.Role.MANAGER));
  }

  /** Every row of a dispute that people's words, money or times stand in. */
  List<String> allKeptOf(Complaint dispute) {
    return Stream.concat(
            Stream.of("select * from dispute where id = ?"),
            Stream.of(
                    "timeline_entry",
                    "deadline",
                    "policy_evaluation",
                    "decision",
                    "message",
                    "offer",
                    "claim",
                    "ledger_entry",
                    "refund",
                    "notice")
                .map(table -> "select * from " + table + " where dispute_id = ? order by 1, 2"))
        .map(rows -> rows().sql(rows).param(dispute.id()).query().listOfRows().toString())
        .toList();
  }

  Disputes disputes() {
    return context.getBean(Disputes.class);
  }

  Custody custody() {
    return context.getBean(Custody.class);
  }

  /** The only item of evidence in a dispute. */
  EvidenceItem evidenceOf(Complaint dispute) {
    List<EvidenceItem> items = context.getBean(EvidenceItems.class).list(dispute.id());
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  /** Waits until everything that was submitted in a dispute was looked into. */
  void filesAreRead(Complaint dispute) {
    soon(
        () ->
            assertThat(manager().gets(dispute.href() + "/evidence-insights").body())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.path("state").asText()).isEqualTo("READ")));
  }

  /** Where the only item of evidence in a dispute is kept. */
  Path fileOf(Complaint dispute) {
    return fileOf(dispute, "");
  }

  /** Where something is kept that was made of it, by how its name ends. */
  Path fileOf(Complaint dispute, String ending) {
    String directory =
        Objects.requireNonNull(
            context.getEnvironment().getProperty("redress.evidence.directory"), "no directory");
    String sha256 = evidenceOf(dispute).sha256();
    return Path.of(directory, sha256.substring(0, 2), sha256.substring(2, 4), sha256 + ending);
  }

  /** Erases what is due; answers how many case files. */
  int erases() {
    return context.getBean(Retention.class).sweep();
  }

  /** Sweeps storage at once, however new what lies in it is. */
  void sweepsLeftovers() {
    Leftovers.swept(context);
  }

  List<LedgerEntryView> ledger(Complaint dispute) {
    return context.getBean(Settlements.class).ledger(dispute.id());
  }

  /** All that is kept of a dispute in any table that knows it, row by row. */
  String kept(Complaint dispute) {
    List<String> tables =
        rows()
            .sql(
                "select table_name from information_schema.columns"
                    + " where lower(column_name) = 'dispute_id'")
            .query(String.class)
            .list();
    assertThat(tables).hasSizeGreaterThan(10);
    return Stream.concat(
            tables.stream().map(table -> "select * from " + table + " where dispute_id = ?"),
            Stream.of("select * from dispute where id = ?"))
        .flatMap(sql -> rows().sql(sql).param(dispute.id()).query().listOfRows().stream())
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  JdbcClient rows() {
    return context.getBean(JdbcClient.class);
  }

  Mailbox mailbox() {
    return context.getBean(Mailbox.class);
  }

  /** What the payment system has paid for a dispute, in order, as "12.00 USD". */
  List<String> paidBack(String number) {
    return context
        .getBean(JdbcClient.class)
        .sql("select body from demo_payment where payment_key like ? order by paid_at")
        .param(number + "-%")
        .query(String.class)
        .list()
        .stream()
        .map(this::read)
        .map(order -> order.path("amount"))
        .map(amount -> amount.path("amount").asText() + " " + amount.path("currency").asText())
        .toList();
  }

  JsonNode read(String body) {
    try {
      return body.isEmpty() ? json.missingNode() : json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + body, e);
    }
  }

  String write(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
