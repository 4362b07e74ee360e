package dev.redress.settlement;

import dev.redress.disputes.DisputeView;
import dev.redress.orders.OrderLineId;
import dev.redress.settlement.LedgerEntryView.Posting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The ledger's rows. They are appended and read; nothing changes or deletes one. */
@Repository
class Ledger {

  private final JdbcClient jdbc;

  Ledger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void book(DisputeView dispute, LedgerEntry entry, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into ledger_entry (entry_key, dispute_id, order_number, line, booked_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            entry.key(),
            dispute.id(),
            dispute.line().orderNumber(),
            dispute.line().line(),
            now.atOffset(ZoneOffset.UTC))
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey()).longValue();
    List<Object> values = new ArrayList<>();
    for (Posting posting : entry.postings()) {
      values.add(id);
      values.add(posting.account());
      values.add(posting.amount().getAmountMinorLong());
      values.add(posting.amount().getCurrencyUnit().getCode());
    }
    String rows = ", (?, ?, ?, ?)".repeat(entry.postings().size()).substring(2);
    jdbc.sql(
            "insert into ledger_posting (entry_id, account, amount_minor, currency) values " + rows)
        .params(values)
        .update();
  }

  /** One account's balance from one dispute. */
  record Balance(long disputeId, String account, Money amount) {}

  /** What all disputes of an order line have moved, account by account. */
  List<Balance> balances(OrderLineId line) {
    return jdbc.sql(
            """
            select e.dispute_id, p.account, p.currency, sum(p.amount_minor) as balance
            from ledger_entry e join ledger_posting p on p.entry_id = e.id
            where e.order_number = ? and e.line = ?
            group by e.dispute_id, p.account, p.currency
            """)
        .params(line.orderNumber(), line.line())
        .query((row, i) -> balance(row))
        .list();
  }

  /** What these disputes have moved, account by account. */
  List<Balance> balances(Collection<Long> disputeIds) {
    return jdbc.sql(
            """
            select e.dispute_id, p.account, p.currency, sum(p.amount_minor) as balance
            from ledger_entry e join ledger_posting p on p.entry_id = e.id
            where e.dispute_id in (:disputes)
            group by e.dispute_id, p.account, p.currency
            """)
        .param("disputes", disputeIds)
        .query((row, i) -> balance(row))
        .list();
  }

  /** The earliest first. */
  List<LedgerEntryView> entries(long disputeId) {
    Map<Long, LedgerEntryView> entries = new LinkedHashMap<>();
    jdbc.sql(
            """
            select e.id, e.booked_at, e.entry_key, p.account, p.currency, p.amount_minor
            from ledger_entry e join ledger_posting p on p.entry_id = e.id
            where e.dispute_id = ? order by e.id, p.amount_minor desc, p.account
            """)
        .param(disputeId)
        .query(
            row -> {
              long id = row.getLong("id");
              Posting posting =
                  new Posting(
                      row.getString("account"),
                      money(row.getString("currency"), row.getLong("amount_minor")));
              Instant bookedAt = row.getObject("booked_at", OffsetDateTime.class).toInstant();
              String key = row.getString("entry_key");
              entries.merge(
                  id,
                  new LedgerEntryView(id, bookedAt, key, List.of(posting)),
                  LedgerEntryView::and);
            });
    return List.copyOf(entries.values());
  }

  private static Balance balance(ResultSet row) throws SQLException {
    return new Balance(
        row.getLong("dispute_id"),
        row.getString("account"),
        money(row.getString("currency"), row.getLong("balance")));
  }

  private static Money money(String currency, long minor) {
    return Money.ofMinor(CurrencyUnit.of(currency), minor);
  }
}
