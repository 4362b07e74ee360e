package dev.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.redress.disputes.DeadlineApproaching;
import dev.redress.disputes.DisputeEvent;
import dev.redress.disputes.DisputeNumber;
import dev.redress.disputes.DisputeOpened;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.DisputeWithdrawn;
import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Phrasebook;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.Stage;
import dev.redress.identity.Account;
import dev.redress.identity.Accounts;
import dev.redress.identity.Role;
import dev.redress.negotiation.MessageWritten;
import dev.redress.negotiation.OfferMade;
import dev.redress.notification.NoticeProof.Said;
import dev.redress.orders.OrderLineId;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Deadlines;
import dev.redress.policy.NoticeGiven;
import dev.redress.reviews.ReviewOverdue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** From an event to a mail that arrived, over a real mail server; the same on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NoticesContract {

  private static final Instant NOW = Instant.parse("2026-11-02T06:30:00Z");
  private static final long DISPUTE = 7;
  private static final Actor BUYER = Actor.of(Party.BUYER, "buyer");
  private static final Actor SELLER = Actor.of(Party.SELLER, "seller");
  private static final Remedy REFUND = Remedy.partialRefund(Money.parse("USD 25.00"));

  /** Chosen once, so that the mail server comes back where it was. */
  private final int port = TestSocketUtils.findAvailableTcpPort();

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private ConfigurableApplicationContext house = new GenericApplicationContext();

  abstract DataSource database();

  @BeforeAll
  void open() {
    mailServer.start();
    house =
        new SpringApplicationBuilder(House.class)
            .web(WebApplicationType.NONE)
            .initializers(
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean("database", DataSource.class, this::database))
            .run(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + port,
                "--redress.notification.every=100ms",
                "--redress.notification.retry-after=100ms",
                "--redress.notification.tries=3",
                "--redress.marketplace.base-url=https://redress.example",
                "--db-scheduler.polling-interval=100ms",
                "--db-scheduler.delay-startup-until-context-ready=true");
    Disputes disputes = house.getBean(Disputes.class);
    when(disputes.get(anyLong())).thenReturn(dispute());
    Accounts accounts = house.getBean(Accounts.class);
    List<Account> known =
        List.of(
            account("buyer", "buyer@example.org", Locale.SIMPLIFIED_CHINESE, Role.BUYER),
            account("seller", "seller@example.org", Locale.ENGLISH, Role.SELLER),
            account("manager", "nobody", Locale.ENGLISH, Role.MANAGER),
            account(
                "manager2", "x@example.org\r\nBcc: y@example.org", Locale.ENGLISH, Role.MANAGER));
    when(accounts.find(anyCollection()))
        .thenAnswer(
            asked ->
                known.stream()
                    .filter(
                        account ->
                            asked.<Collection<String>>getArgument(0).contains(account.name()))
                    .toList());
    when(accounts.withRole(Role.MANAGER)).thenReturn(known.subList(2, 4));
  }

  private static Account account(String name, String address, Locale language, Role role) {
    return new Account(name, name, address, language, Set.of(role), true);
  }

  @BeforeEach
  void empty() throws Exception {
    house.getBean(JdbcTemplate.class).update("delete from notice");
    mailServer.purgeEmailFromAllMailboxes();
    when(house.getBean(Deadlines.class).running(DISPUTE)).thenReturn(List.of());
  }

  @AfterEach
  void mailServerRuns() {
    if (!mailServer.isRunning()) {
      mailServer.start();
    }
  }

  @AfterAll
  void close() {
    house.close();
    mailServer.stop();
  }

  @Test
  void the_other_party_is_told_in_their_language_with_the_deadline_and_a_link() throws Exception {
    when(house.getBean(Deadlines.class).running(DISPUTE))
        .thenReturn(
            List.of(
                deadline(DeadlineKind.OFFER, Binds.BUYER),
                deadline(DeadlineKind.SELLER_ANSWER, Binds.SELLER)));

    happened(new OfferMade(DISPUTE, SELLER, 1, REFUND));

    MimeMessage mail = theOnlyMail();
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("buyer@example.org");
    assertThat(mail.getSubject()).isEqualTo("【D-7K3M-9QXF】新的和解方案");
    assertThat(mail.getContentLanguage()).containsExactly("zh-CN");
    assertThat(text(mail))
        .contains("卖家提出了和解方案：部分退款 25.00\u00a0USD。")
        .contains("2026年11月5日 14:30 前：")
        .contains("https://redress.example/disputes/D-7K3M-9QXF")
        .doesNotContain("{");
    assertThat(html(mail))
        .contains("lang=\"zh-CN\"")
        .contains("href=\"https://redress.example/disputes/D-7K3M-9QXF\"")
        .contains("部分退款");
    NoticeProof proof = await().until(this::proofs, found -> isSent(found)).get(0);
    assertThat(proof.recipient()).isEqualTo("buyer");
    assertThat(proof.address()).isEqualTo("buyer@example.org");
    assertThat(proof.sentAt()).isEqualTo(NOW);
    assertThat(proof.attempts()).isEqualTo(1);
    assertThat(mail.getMessageID()).isEqualTo("<notice-" + proof.id() + "@redress.example>");
    assertThat(proof.said())
        .containsExactly(new Said("OfferMade", "卖家提出了和解方案：部分退款 25.00\u00a0USD。"));
  }

  @Test
  void the_seller_reads_english() throws Exception {
    happened(new DisputeOpened(DISPUTE, BUYER, ProblemType.NOT_RECEIVED, REFUND));

    MimeMessage mail = theOnlyMail();
    assertThat(mail.getSubject()).isEqualTo("[D-7K3M-9QXF] A buyer reports a problem");
    assertThat(text(mail))
        .contains(
            "Buyer reported a problem: Not received. Wanted: Partial refund of 25.00\u00a0USD.")
        .doesNotContain("What you can do");
  }

  @Test
  void what_one_transaction_did_is_one_mail() throws Exception {
    happened(
        new MessageWritten(DISPUTE, SELLER, 1),
        new OfferMade(DISPUTE, SELLER, 1, REFUND),
        new MessageWritten(DISPUTE, BUYER, 2));

    await().until(() -> mailServer.getReceivedMessages().length == 2);
    assertThat(proofs())
        .extracting(
            proof -> proof.recipient() + " " + proof.said().stream().map(Said::event).toList())
        .containsExactlyInAnyOrder("buyer [MessageWritten, OfferMade]", "seller [MessageWritten]");
  }

  @Test
  void what_is_rolled_back_is_told_to_nobody() {
    house
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              house.publishEvent(new OfferMade(DISPUTE, SELLER, 1, REFUND));
              status.setRollbackOnly();
            });
    happened(new MessageWritten(DISPUTE, SELLER, 1));

    theOnlyMail();
    assertThat(proofs()).hasSize(1);
  }

  @Test
  void what_the_mail_server_does_not_take_is_sent_later_and_once() {
    mailServer.stop();
    happened(new OfferMade(DISPUTE, SELLER, 1, REFUND));
    await().until(() -> proofs().get(0).state() == NoticeState.RETRYING);
    assertThat(proofs().get(0).lastError()).isNotBlank();

    mailServer.start();

    theOnlyMail();
    await().until(() -> isSent(proofs()));
    assertThat(proofs().get(0).attempts()).isGreaterThan(1);
    assertThat(house.getBean(Scheduler.class).getScheduledExecutionsForTask(NoticeDelivery.AGAIN))
        .isEmpty();
    assertThat(mailServer.getReceivedMessages()).hasSize(1);
  }

  @Test
  void after_the_last_try_it_is_given_up_and_counted() {
    Counter failed =
        house.getBean(MeterRegistry.class).counter("redress.notices", "state", "failed");
    double before = failed.count();
    mailServer.stop();

    happened(new OfferMade(DISPUTE, SELLER, 1, REFUND));

    await().until(() -> proofs().get(0).state() == NoticeState.FAILED);
    assertThat(proofs().get(0).attempts()).isEqualTo(3);
    await().until(() -> failed.count() == before + 1);
  }

  @Test
  void who_is_bound_was_told_unless_every_mail_of_the_deadline_failed() {
    NoticeGiven notices = house.getBean(NoticeGiven.class);
    Deadline offer = deadline(DeadlineKind.OFFER, Binds.BUYER);
    mailServer.stop();
    happened(new OfferMade(DISPUTE, SELLER, 1, REFUND));
    await().until(() -> proofs().get(0).state() == NoticeState.FAILED);
    assertThat(notices.failed(offer)).isTrue();
    assertThat(notices.failed(deadline(DeadlineKind.OFFER, Binds.SELLER))).isFalse();
    assertThat(notices.failed(deadline(DeadlineKind.EVIDENCE, Binds.BUYER))).isFalse();

    mailServer.start();
    happened(new OfferMade(DISPUTE, SELLER, 2, REFUND));
    await().until(() -> proofs().get(1).state() == NoticeState.SENT);
    assertThat(notices.failed(offer)).isFalse();
    assertThat(house.getBean(Notices.class).ofDeadlines(DISPUTE, List.of(offer)))
        .containsOnlyKeys(offer.id())
        .satisfies(
            told ->
                assertThat(told.get(offer.id()))
                    .extracting(NoticeProof::recipient, NoticeProof::state)
                    .containsExactly(tuple("buyer", NoticeState.SENT)));
  }

  @Test
  void a_deadline_that_binds_both_sides_wants_both_told() {
    NoticeGiven notices = house.getBean(NoticeGiven.class);
    Deadline nextWord = deadline(DeadlineKind.NEGOTIATION_LAPSE, Binds.BOTH);
    mailServer.stop();
    happened(new MessageWritten(DISPUTE, SELLER, 1));
    await().until(() -> proofs().get(0).state() == NoticeState.FAILED);
    mailServer.start();
    happened(new MessageWritten(DISPUTE, BUYER, 2));
    await().until(() -> proofs().get(1).state() == NoticeState.SENT);
    assertThat(notices.failed(nextWord)).as("the buyer was never told").isTrue();

    happened(new MessageWritten(DISPUTE, SELLER, 3));
    await().until(() -> proofs().get(2).state() == NoticeState.SENT);
    assertThat(notices.failed(nextWord)).isFalse();
  }

  @Test
  void what_still_waits_to_be_sent_has_told_nobody() {
    Scheduler scheduler = house.getBean(Scheduler.class);
    scheduler.pause();
    await().until(() -> scheduler.getCurrentlyExecuting().isEmpty());
    happened(new OfferMade(DISPUTE, SELLER, 1, REFUND));
    NoticeGiven notices = house.getBean(NoticeGiven.class);
    Deadline offer = deadline(DeadlineKind.OFFER, Binds.BUYER);
    assertThat(proofs()).extracting(NoticeProof::state).containsExactly(NoticeState.QUEUED);
    assertThat(notices.failed(offer)).isTrue();

    scheduler.resume();
    await().until(() -> isSent(proofs()));
    assertThat(notices.failed(offer)).isFalse();
  }

  @Test
  void without_a_usable_address_it_is_kept_as_undeliverable() {
    happened(new ReviewOverdue(DISPUTE, Actor.SYSTEM, NOW));

    assertThat(proofs())
        .extracting(NoticeProof::state)
        .containsExactly(NoticeState.UNDELIVERABLE, NoticeState.UNDELIVERABLE);
    assertThat(proofs().get(0).address()).isNull();
  }

  @Test
  void who_is_bound_is_reminded() throws Exception {
    happened(
        new DeadlineApproaching(
            DISPUTE, Actor.SYSTEM, DeadlineKind.SELLER_ANSWER, Binds.SELLER, NOW));

    assertThat(theOnlyMail().getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("seller@example.org");
  }

  @Test
  void what_people_write_is_shown_and_never_understood() throws Exception {
    happened(
        new DisputeWithdrawn(DISPUTE, BUYER, "<script>alert(1)</script>\r\nBcc: x@y.z {number}"));

    MimeMessage mail = theOnlyMail();
    assertThat(html(mail)).contains("&lt;script&gt;").doesNotContain("<script>");
    assertThat(text(mail)).contains("<script>alert(1)</script>");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
  }

  private void happened(DisputeEvent... events) {
    house
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(status -> List.of(events).forEach(house::publishEvent));
  }

  private MimeMessage theOnlyMail() {
    await().until(() -> mailServer.getReceivedMessages().length > 0);
    await().until(() -> isSent(proofs()));
    assertThat(mailServer.getReceivedMessages()).hasSize(1);
    return mailServer.getReceivedMessages()[0];
  }

  private List<NoticeProof> proofs() {
    return house.getBean(Notices.class).proofs(DISPUTE);
  }

  private static boolean isSent(List<NoticeProof> proofs) {
    return proofs.stream().allMatch(proof -> proof.state() == NoticeState.SENT);
  }

  private static String text(MimeMessage mail) throws Exception {
    return (String) part(mail, 0).getContent();
  }

  private static String html(MimeMessage mail) throws Exception {
    return (String) part(mail, 1).getContent();
  }

  private static BodyPart part(MimeMessage mail, int index) throws Exception {
    return ((Multipart) mail.getContent()).getBodyPart(index);
  }

  private static Deadline deadline(DeadlineKind kind, Binds binds) {
    return new Deadline(
        1,
        DISPUTE,
        kind,
        0,
        binds,
        NOW,
        null,
        Instant.parse("2026-11-05T06:30:00Z"),
        null,
        null,
        false,
        null);
  }

  private static DisputeView dispute() {
    return new DisputeView(
        DISPUTE,
        new DisputeNumber("D-7K3M-9QXF"),
        new OrderLineId("112-0001", 1),
        "buyer",
        "seller",
        ProblemType.NOT_RECEIVED,
        "It never came",
        REFUND,
        Stage.NEGOTIATION,
        null,
        NOW,
        null,
        "2026-11");
  }

  /** The notification module alone, with the modules that it asks played. */
  @Configuration(proxyBeanMethods = false)
  @ComponentScan(
      basePackageClasses = Notices.class,
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*|.*Contract.*"))
  @EnableConfigurationProperties({NotificationSettings.class, Marketplace.class})
  @Import(Phrasebook.class)
  @ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    MailSenderAutoConfiguration.class,
    DbSchedulerAutoConfiguration.class
  })
  static class House {

    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }

    @Bean
    Disputes disputes() {
      return mock(Disputes.class);
    }

    @Bean
    Accounts accounts() {
      return mock(Accounts.class);
    }

    @Bean
    Deadlines deadlines() {
      return mock(Deadlines.class);
    }
  }
}
