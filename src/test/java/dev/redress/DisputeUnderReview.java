package dev.redress;

import dev.redress.claims.AnswerClaim;
import dev.redress.claims.Claims;
import dev.redress.claims.FileClaim;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.OpenDispute;
import dev.redress.disputes.RemedyRequest;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.RemedyType;
import dev.redress.negotiation.Negotiations;
import dev.redress.orders.OrderLine;
import dev.redress.orders.OrderLineData;
import dev.redress.orders.OrderLineId;
import dev.redress.orders.Orders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.context.ApplicationContext;

/**
 * A dispute of {@code buyer} and {@code seller} in a running house: claimed, contested, and waiting
 * in Tasklist for whoever takes it.
 *
 * @param wish the buyer's first offer, declined
 * @param task the engine's id of the review
 */
public record DisputeUnderReview(DisputeView dispute, long wish, String task) {

  private static final Actor BUYER = new Actor("buyer", Role.BUYER);
  private static final Actor SELLER = new Actor("seller", Role.SELLER);

  /** A new one, about an order of its own. */
  public static DisputeUnderReview in(ApplicationContext house) {
    RemedyRequest allOfIt = RemedyRequest.of(RemedyType.FULL_REFUND);
    DisputeView dispute =
        house
            .getBean(Disputes.class)
            .open(
                new OpenDispute(
                    anOrder(house), ProblemType.NOT_RECEIVED, "It never came.", allOfIt),
                BUYER);
    long id = dispute.id();
    Negotiations negotiations = house.getBean(Negotiations.class);
    long wish = negotiations.offers(id).get(0).id();
    negotiations.decline(id, wish, SELLER);
    Claims claims = house.getBean(Claims.class);
    claims.file(id, new FileClaim("x", allOfIt), BUYER);
    claims.answer(id, new AnswerClaim(AnswerClaim.Answer.CONTEST, "It was sent."), SELLER);
    String task =
        house
            .getBean(TaskService.class)
            .createTaskQuery()
            .processInstanceBusinessKey(dispute.number().value())
            .singleResult()
            .getId();
    return new DisputeUnderReview(dispute, wish, task);
  }

  private static OrderLineId anOrder(ApplicationContext house) {
    OrderLineId line = new OrderLineId("REVIEW-" + UUID.randomUUID(), 1);
    Instant now = house.getBean(Clock.class).instant();
    Instant due = now.minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
    Instant ordered = due.minus(Duration.ofDays(20));
    house
        .getBean(Orders.class)
        .put(
            new OrderLineData(
                line,
                BUYER.account(),
                SELLER.account(),
                "S-1",
                "Kettle",
                OrderLine.Category.PHYSICAL,
                1,
                Money.of(CurrencyUnit.USD, 20),
                Money.zero(CurrencyUnit.USD),
                Money.zero(CurrencyUnit.USD),
                ordered,
                due.minus(Duration.ofDays(15)),
                ordered.plus(Duration.ofDays(1)),
                due,
                null,
                null));
    return line;
  }
}
