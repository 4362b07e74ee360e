package dev.redress.settlement;

import dev.redress.orders.OrderLineId;
import dev.redress.orders.OwnRefunds;
import dev.redress.settlement.RefundView.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The refunds' rows. The intent to pay is committed in a transaction of its own before the payment
 * system is asked, since the transaction around it rolls back when the payment system fails: the
 * key, the amount and the number of attempts must be there for the next try and for whoever looks
 * into it. That takes a second connection for a moment, so the pool has to be larger than the
 * number of the job executor's threads. (A second asynchronous step in the model would cost a job
 * and a transaction of the engine for each refund.)
 */
@Repository
class Refunds implements OwnRefunds {

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Refunds(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * Stores that a refund is about to be asked for, whatever becomes of the transaction that runs.
   *
   * @return the amount that the key stands for: the one of its first attempt
   */
  Money attempt(String key, long disputeId, Money amount) {
    try {
      apart.executeWithoutResult(status -> insert(key, disputeId, amount));
      return amount;
    } catch (DuplicateKeyException tried) {
      // a failed insert ends a PostgreSQL transaction, hence another one
      return again(key);
    }
  }

  private void insert(String key, long disputeId, Money amount) {
    jdbc.sql(
            """
            insert into refund (refund_key, dispute_id, amount_minor, currency, state, attempts, asked_at)
            values (?, ?, ?, ?, ?, 1, ?)
            """)
        .params(
            key,
            disputeId,
            amount.getAmountMinorLong(),
            amount.getCurrencyUnit().getCode(),
            State.PENDING.name(),
            now())
        .update();
    events.publishEvent(new RefundAsked(disputeId));
  }

  private Money again(String key) {
    apart.executeWithoutResult(
        status ->
            jdbc.sql("update refund set attempts = attempts + 1 where refund_key = ?")
                .param(key)
                .update());
    return jdbc.sql("select * from refund where refund_key = ?")
        .param(key)
        .query((row, i) -> map(row))
        .single()
        .amount();
  }

  void paid(String key, String reference) {
    jdbc.sql("update refund set state = ?, paid_at = ?, reference = ? where refund_key = ?")
        .params(State.PAID.name(), now(), reference, key)
        .update();
  }

  @Override
  public boolean include(OrderLineId line, String reference) {
    return jdbc.sql(
            """
            select count(*) > 0 from ledger_entry
            join refund on refund_key = entry_key
            where order_number = ? and line = ? and (reference = ? or refund_key = ?)
            """)
        .params(line.orderNumber(), line.line(), reference, reference)
        .query(Boolean.class)
        .single();
  }

  List<RefundView> of(long disputeId) {
    return jdbc.sql("select * from refund where dispute_id = ? order by asked_at, refund_key")
        .param(disputeId)
        .query((row, i) -> map(row))
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static RefundView map(ResultSet row) throws SQLException {
    return new RefundView(
        row.getString("refund_key"),
        Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("paid_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
