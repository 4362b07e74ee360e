package dev.redress.settlement;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.redress.Databases;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeEvent;
import dev.redress.disputes.DisputeNumber;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.RemedyType;
import dev.redress.guarantee.Stage;
import dev.redress.orders.OrderLine;
import dev.redress.orders.OrderLineId;
import dev.redress.orders.Orders;
import dev.redress.settlement.LedgerEntryView.Posting;
import dev.redress.settlement.PaymentGateway.PaymentFailed;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.stubbing.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Money moves once, whatever fails on the way, on both kinds of database. */
class SettlementsTest {

  private static final Instant NOW = Instant.parse("2026-11-05T02:00:00.123456Z");
  private static final long DISPUTE = 7;

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

  abstract static class Stories {

    @RegisterExtension
    static final WireMockExtension BANK =
        WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private final Map<Long, Decision> inForce = new HashMap<>();
    private final List<DisputeEvent> told = new ArrayList<>();
    private final Orders orders = mock(Orders.class);
    private final Refunds refunds;
    private final Settlements settlements;
    private final TransactionTemplate transaction;

    Stories(DataSource database) {
      Disputes disputes = mock(Disputes.class);
      when(disputes.lock(anyLong())).thenAnswer(call -> dispute(call.getArgument(0)));
      when(disputes.get(anyLong())).thenAnswer(call -> dispute(call.getArgument(0)));
      when(disputes.decisionInForce(anyLong()))
          .thenAnswer(call -> Optional.ofNullable(inForce.get(call.<Long>getArgument(0))));
      Answer<?> remember = call -> told.add(call.getArgument(0));
      doAnswer(remember).when(disputes).record(any());
      doAnswer(remember).when(disputes).record(any(), any());
      JdbcClient jdbc = JdbcClient.create(database);
      Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
      DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
      transaction = new TransactionTemplate(transactions);
      refunds = new Refunds(jdbc, transactions, event -> {}, clock);
      settlements =
          new Settlements(
              new Ledger(jdbc),
              refunds,
              new HttpPaymentGateway(new Bank()),
              disputes,
              orders,
              jdbc,
              clock);
    }

    private static final class Bank implements PaymentSystem {
      @Override
      public URI refunds() {
        return URI.create(BANK.baseUrl() + "/refunds");
      }

      @Override
      public String token() {
        return "secret";
      }
    }

    @BeforeEach
    void fiftyDollarsWerePaid() {
      paidFor("USD 50.00", "USD 0.00");
      BANK.stubFor(post("/refunds").willReturn(okJson("{\"reference\":\"R-1\"}")));
    }

    @Test
    void a_grant_is_paid_and_borne_by_whom_the_decision_names() {
      decided(1, Outcome.GRANTED_PARTIAL, "USD 20.00", Payer.SELLER);
      assertThat(settlements.due(DISPUTE)).isTrue();
      settle();
      assertThat(balances()).containsOnly(buyer("USD 20.00"), seller("USD -20.00"));
      assertThat(settlements.due(DISPUTE)).isFalse();
      assertThat(told)
          .containsExactly(
              new RefundPaid(DISPUTE, Actor.SYSTEM, Money.parse("USD 20.00"), Payer.SELLER));
      BANK.verify(
          postRequestedFor(urlEqualTo("/refunds"))
              .withHeader("Authorization", equalTo("Bearer secret"))
              .withHeader("Idempotency-Key", equalTo(number() + "-1"))
              .withRequestBody(
                  equalToJson(
                      """
                      {"orderNumber": "A-1", "line": 1, "buyer": "buyer",
                       "amount": {"amount": "20.00", "currency": "USD"}}
                      """)));
    }

    @Test
    void settling_again_moves_nothing() {
      decided(1, Outcome.GRANTED_FULL, "USD 50.00", Payer.MARKETPLACE);
      settle();
      settle();
      assertThat(settlements.ledger(DISPUTE)).hasSize(1);
      BANK.verify(1, postRequestedFor(urlEqualTo("/refunds")));
    }

    @Test
    void a_failing_payment_system_leaves_the_key_behind_and_is_asked_again_with_it() {
      decided(1, Outcome.GRANTED_FULL, "USD 50.00", Payer.SELLER);
      BANK.stubFor(post("/refunds").willReturn(serverError()));
      assertThatThrownBy(this::settle).isInstanceOf(PaymentFailed.class);
      assertThat(settlements.ledger(DISPUTE)).isEmpty();
      assertThat(settlements.due(DISPUTE)).isTrue();
      assertThat(settlements.refunds(DISPUTE))
          .singleElement()
          .satisfies(
              refund -> {
                assertThat(refund.state()).isEqualTo(RefundView.State.PENDING);
                assertThat(refund.attempts()).isEqualTo(1);
              });
      BANK.stubFor(post("/refunds").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
      assertThatThrownBy(this::settle).isInstanceOf(PaymentFailed.class);
      BANK.stubFor(post("/refunds").willReturn(okJson("{}")));
      settle();
      assertThat(settlements.refunds(DISPUTE))
          .singleElement()
          .satisfies(
              refund -> {
                assertThat(refund.state()).isEqualTo(RefundView.State.PAID);
                assertThat(refund.attempts()).isEqualTo(3);
                assertThat(refund.amount()).isEqualTo(Money.parse("USD 50.00"));
              });
      assertThat(balances()).containsOnly(buyer("USD 50.00"), seller("USD -50.00"));
      BANK.verify(
          postRequestedFor(urlEqualTo("/refunds"))
              .withHeader("Idempotency-Key", equalTo(number() + "-1")));
    }

    @Test
    void a_transaction_lost_after_the_payment_is_made_good_with_the_same_key_and_amount() {
      decided(1, Outcome.GRANTED_FULL, "USD 50.00", Payer.SELLER);
      transaction.executeWithoutResult(
          status -> {
            settlements.settle(DISPUTE);
            status.setRollbackOnly();
          });
      // in the meantime the order's books know of the refund
      paidFor("USD 50.00", "USD 10.00");
      settle();
      assertThat(balances()).containsOnly(buyer("USD 50.00"), seller("USD -50.00"));
      BANK.verify(
          2,
          postRequestedFor(urlEqualTo("/refunds"))
              .withHeader("Idempotency-Key", equalTo(number() + "-1"))
              .withRequestBody(
                  equalToJson(
                      """
                      {"orderNumber": "A-1", "line": 1, "buyer": "buyer",
                       "amount": {"amount": "50.00", "currency": "USD"}}
                      """)));
    }

    @Test
    void a_seller_who_wins_the_appeal_is_made_whole_by_the_marketplace_and_the_buyer_keeps_all() {
      decided(1, Outcome.GRANTED_FULL, "USD 50.00", Payer.SELLER);
      settle();
      decided(2, Outcome.DENIED, null, Payer.SELLER);
      assertThat(settlements.due(DISPUTE)).isTrue();
      settle();
      assertThat(balances())
          .containsOnly(buyer("USD 50.00"), seller("USD 0.00"), marketplace("USD -50.00"));
      assertThat(told)
          .contains(
              new CostMoved(DISPUTE, Actor.SYSTEM, Money.parse("USD 50.00"), Payer.MARKETPLACE));
      BANK.verify(1, postRequestedFor(urlEqualTo("/refunds")));
      assertThat(settlements.due(DISPUTE)).isFalse();
    }

    @Test
    void a_higher_grant_on_appeal_pays_only_the_difference() {
      decided(1, Outcome.GRANTED_PARTIAL, "USD 20.00", Payer.SELLER);
      settle();
      decided(2, Outcome.GRANTED_FULL, "USD 50.00", Payer.CARRIER);
      settle();
      assertThat(balances())
          .containsOnly(buyer("USD 50.00"), seller("USD 0.00"), carrier("USD -50.00"));
      assertThat(settlements.refunds(DISPUTE))
          .extracting(RefundView::amount)
          .containsExactlyInAnyOrder(Money.parse("USD 20.00"), Money.parse("USD 30.00"));
    }

    @Test
    void a_lower_grant_on_appeal_splits_the_cost() {
      decided(1, Outcome.GRANTED_FULL, "USD 50.00", Payer.SELLER);
      settle();
      decided(2, Outcome.GRANTED_PARTIAL, "USD 20.00", Payer.SELLER);
      settle();
      assertThat(balances())
          .containsOnly(buyer("USD 50.00"), seller("USD -20.00"), marketplace("USD -30.00"));
    }

    @Test
    void an_upheld_decision_leaves_nothing_to_do() {
      decided(1, Outcome.GRANTED_FULL, "USD 50.00", Payer.SELLER);
      settle();
      decided(2, Outcome.GRANTED_FULL, "USD 50.00", Payer.SELLER);
      assertThat(settlements.due(DISPUTE)).isFalse();
      settle();
      assertThat(settlements.ledger(DISPUTE)).hasSize(1);
    }

    @Test
    void all_disputes_of_an_order_line_together_never_refund_more_than_was_paid() {
      decided(1, Outcome.GRANTED_PARTIAL, "USD 40.00", Payer.SELLER);
      settle();
      assertThat(settlements.refundable(dispute(8)).most()).isEqualTo(Money.parse("USD 10.00"));
      assertThat(settlements.refundable(dispute(DISPUTE)).most())
          .isEqualTo(Money.parse("USD 50.00"));
      inForce.put(8L, decision(8, 3, Outcome.GRANTED_FULL, "USD 50.00", Payer.SELLER));
      transaction.executeWithoutResult(status -> settlements.settle(8));
      assertThat(settlements.refunds(8))
          .singleElement()
          .extracting(RefundView::amount)
          .isEqualTo(Money.parse("USD 10.00"));
    }

    @Test
    void what_the_seller_gave_back_outside_is_not_given_back_twice() {
      decided(1, Outcome.GRANTED_FULL, "USD 50.00", Payer.SELLER);
      paidFor("USD 50.00", "USD 50.00");
      settle();
      assertThat(settlements.ledger(DISPUTE)).isEmpty();
      BANK.verify(0, postRequestedFor(urlEqualTo("/refunds")));
    }

    @Test
    void a_refund_that_is_reported_back_is_known_as_ours_by_its_reference_and_its_key() {
      decided(1, Outcome.GRANTED_FULL, "USD 50.00", Payer.SELLER);
      settle();
      OrderLineId line = dispute(DISPUTE).line();
      assertThat(refunds.include(line, "R-1")).isTrue();
      assertThat(refunds.include(line, number() + "-1")).isTrue();
      assertThat(refunds.include(line, "R-2")).isFalse();
      assertThat(refunds.include(new OrderLineId("A-2", 1), "R-1")).isFalse();
    }

    @Test
    void a_replacement_is_owed_once_and_moves_no_money() {
      inForce.put(
          DISPUTE,
          new Decision(
              1,
              DISPUTE,
              NOW,
              Actor.SYSTEM,
              Outcome.SETTLED,
              Remedy.without(RemedyType.REPLACEMENT),
              Payer.SELLER,
              false,
              List.of(),
              BothLanguages.same("")));
      assertThat(settlements.due(DISPUTE)).isTrue();
      settle();
      settle();
      assertThat(settlements.due(DISPUTE)).isFalse();
      assertThat(told)
          .containsExactly(new GoodsOwed(DISPUTE, Actor.SYSTEM, RemedyType.REPLACEMENT));
    }

    @Test
    void a_denial_at_once_owes_nothing() {
      decided(1, Outcome.DENIED, null, Payer.MARKETPLACE);
      assertThat(settlements.due(DISPUTE)).isFalse();
    }

    private void settle() {
      transaction.executeWithoutResult(status -> settlements.settle(DISPUTE));
    }

    private void decided(long id, Outcome outcome, @Nullable String refund, Payer payer) {
      inForce.put(DISPUTE, decision(DISPUTE, id, outcome, refund, payer));
    }

    private void paidFor(String paid, String refunded) {
      OrderLine line = mock(OrderLine.class);
      when(line.refundable()).thenReturn(Money.parse(paid).minus(Money.parse(refunded)));
      when(orders.line(any())).thenReturn(line);
    }

    private Map<String, Money> balances() {
      Map<String, Money> balances = new HashMap<>();
      for (LedgerEntryView entry : settlements.ledger(DISPUTE)) {
        for (Posting posting : entry.postings()) {
          balances.merge(posting.account(), posting.amount(), Money::plus);
        }
      }
      return balances;
    }
  }

  private static Decision decision(
      long disputeId, long id, Outcome outcome, @Nullable String refund, Payer payer) {
    Remedy remedy = refund == null ? null : Remedy.partialRefund(Money.parse(refund));
    return new Decision(
        id,
        disputeId,
        NOW,
        Actor.SYSTEM,
        outcome,
        remedy,
        payer,
        false,
        List.of(),
        BothLanguages.same(""));
  }

  private static DisputeView dispute(long id) {
    return new DisputeView(
        id,
        new DisputeNumber("D-0000-000" + id),
        new OrderLineId("A-1", 1),
        "buyer",
        "seller",
        ProblemType.DAMAGED,
        "broken",
        Remedy.fullRefund(Money.parse("USD 50.00")),
        Stage.REVIEW,
        null,
        NOW,
        null,
        "2026-11");
  }

  private static String number() {
    return dispute(DISPUTE).number().value();
  }

  private static Map.Entry<String, Money> buyer(String amount) {
    return Map.entry("buyer:buyer", Money.parse(amount));
  }

  private static Map.Entry<String, Money> seller(String amount) {
    return Map.entry("seller:seller", Money.parse(amount));
  }

  private static Map.Entry<String, Money> marketplace(String amount) {
    return Map.entry("marketplace", Money.parse(amount));
  }

  private static Map.Entry<String, Money> carrier(String amount) {
    return Map.entry("carrier", Money.parse(amount));
  }
}
