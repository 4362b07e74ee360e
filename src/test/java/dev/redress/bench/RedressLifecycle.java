package dev.redress.bench;

import dev.redress.RedressApplication;
import dev.redress.claims.AnswerClaim;
import dev.redress.claims.Claims;
import dev.redress.claims.FileClaim;
import dev.redress.disputes.Basis;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.Drafts;
import dev.redress.disputes.OpenDispute;
import dev.redress.disputes.RemedyRequest;
import dev.redress.engine.AdjustableClock;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.RemedyType;
import dev.redress.guarantee.Stage;
import dev.redress.negotiation.MakeOffer;
import dev.redress.negotiation.Negotiations;
import dev.redress.negotiation.OfferView;
import dev.redress.orders.OrderLine;
import dev.redress.orders.OrderLineData;
import dev.redress.orders.OrderLineId;
import dev.redress.orders.Orders;
import dev.redress.reviews.ReviewDraft;
import dev.redress.reviews.Reviews;
import dev.redress.settlement.PaymentGateway;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.joda.money.Money;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The whole house, driven through its services as its pages and its process drive it. */
final class RedressLifecycle implements Lifecycle {

  private static final Actor BUYER = Actor.of(Party.BUYER, "buyer");
  private static final Actor SELLER = Actor.of(Party.SELLER, "seller");
  private static final Actor REVIEWER = new Actor("case-worker", Actor.Role.CASE_WORKER);
  private static final Money PAID = Money.parse("USD 80.00");

  private final ConfigurableApplicationContext house;
  private final AtomicInteger orderCount = new AtomicInteger();
  private final AdjustableClock clock;
  private final Orders orders;
  private final Disputes disputes;
  private final Negotiations negotiations;
  private final Claims claims;
  private final Reviews reviews;
  private final ProcessEngine engine;
  private int firstOrder;

  RedressLifecycle(String url, String account) {
    house =
        new SpringApplicationBuilder(RedressApplication.class, Bench.class)
            .run(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + account,
                "--spring.datasource.password=" + account,
                "--server.port=0",
                "--redress.demo.disputes=0",
                "--redress.mailbox.port=0",
                "--logging.level.root=warn");
    clock = house.getBean(AdjustableClock.class);
    orders = house.getBean(Orders.class);
    disputes = house.getBean(Disputes.class);
    negotiations = house.getBean(Negotiations.class);
    claims = house.getBean(Claims.class);
    reviews = house.getBean(Reviews.class);
    engine = house.getBean(ProcessEngine.class);
    // Each life runs its own jobs, as it does in the bare engine.
    house.getBean(JobExecutor.class).shutdown();
    // The mails' rows are written and counted; sending them is another machine's work.
    house.getBean(com.github.kagkarlsson.scheduler.Scheduler.class).stop();
  }

  /** No configuration by annotation: every test's house would find it and pay nobody. */
  static class Bench {

    @Bean
    static BeanPostProcessor statementsAreCounted() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource database && name.equals("dataSource")
              ? new StatementCounter(database)
              : bean;
        }
      };
    }

    /** A payment system without a network, since it is not what is measured. */
    @Bean
    @Primary
    PaymentGateway paysAtOnce() {
      return refund -> "paid-" + refund.key();
    }
  }

  @Override
  public void prepare(int count) {
    firstOrder = orderCount.getAndAdd(count);
    Instant now = clock.instant();
    for (int index = 0; index < count; index++) {
      orders.put(
          new OrderLineData(
              line(index),
              "buyer",
              "seller",
              "SKU-1",
              "A lamp",
              OrderLine.Category.PHYSICAL,
              1,
              Money.parse("USD 70.00"),
              Money.parse("USD 10.00"),
              Money.parse("USD 0.00"),
              now.minus(Duration.ofDays(20)),
              now.minus(Duration.ofDays(15)),
              now.minus(Duration.ofDays(16)),
              now.minus(Duration.ofDays(6)),
              null,
              null));
    }
  }

  private OrderLineId line(int index) {
    return new OrderLineId("BENCH-%08d".formatted(firstOrder + index), 1);
  }

  @Override
  public String live(int index) {
    DisputeView dispute =
        disputes.open(
            new OpenDispute(
                line(index),
                ProblemType.NOT_RECEIVED,
                "The parcel never came.",
                RemedyRequest.of(RemedyType.FULL_REFUND)),
            BUYER);
    long id = dispute.id();
    negotiations.write(id, "Where is it?", BUYER);
    negotiations.write(id, "On its way, I think.", SELLER);
    OfferView wish = negotiations.offers(id).get(0);
    negotiations.decline(id, wish.id(), SELLER);
    OfferView offer =
        negotiations.offer(
            id,
            new MakeOffer(
                RemedyRequest.of(RemedyType.PARTIAL_REFUND, Money.parse("USD 10.00")), "Sorry."),
            SELLER);
    negotiations.decline(id, offer.id(), BUYER);
    claims.file(
        id, new FileClaim("It never came.", RemedyRequest.of(RemedyType.FULL_REFUND)), BUYER);
    claims.answer(
        id, new AnswerClaim(AnswerClaim.Answer.CONTEST, "It was shipped in time."), SELLER);
    String instance = Steps.instance(engine, dispute.number().value());
    String task = Steps.task(engine, instance);
    asReviewer(() -> engine.getTaskService().claim(task, REVIEWER.account()));
    reviews.saveDraft(
        id,
        new ReviewDraft.Decide(
            Outcome.GRANTED_PARTIAL,
            PAID.dividedBy(2, java.math.RoundingMode.UNNECESSARY),
            Payer.SELLER,
            false,
            Basis.NOTHING,
            BothLanguages.same("Shipped late, and no proof of delivery."),
            "They met half-way."),
        REVIEWER,
        Drafts.NONE);
    asReviewer(() -> engine.getTaskService().complete(task));
    Steps.runJob(engine, instance);
    return instance;
  }

  private void asReviewer(Runnable step) {
    engine.getIdentityService().setAuthentication(REVIEWER.account(), List.of("case-workers"));
    try {
      step.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Override
  public void pass(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  @Override
  public void end(String life) {
    Steps.runJob(engine, life);
    Steps.requireEnded(engine, life);
  }

  /** That what was measured really ended as it should have. */
  void requireAllClosed(int lives) {
    Actor manager = new Actor("manager", Actor.Role.MANAGER);
    int closed = disputes.list(manager, Stage.CLOSED, Long.MAX_VALUE, lives + 1).size();
    if (closed != lives) {
      throw new IllegalStateException(closed + " of " + lives + " disputes are closed");
    }
  }

  @Override
  public StatementCounter counter() {
    return (StatementCounter) house.getBean("dataSource", DataSource.class);
  }

  @Override
  public void close() {
    house.close();
  }
}
