package dev.redress.settlement;

import dev.redress.guarantee.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the ledger balances: every entry adds up to zero in each currency, and every buyer
 * received what the payment system confirmed. Entries are made so; this looks whether they were
 * left so.
 */
@Service
@Transactional
public class LedgerCheck {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerCheck.class);

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LedgerCheck(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Looks through all of it. Managers are told of each dispute once, until it is put right. */
  public void run() {
    Set<Long> known = new HashSet<>(known());
    Set<Long> found = new HashSet<>(unbalanced());
    for (long dispute : found) {
      if (!known.contains(dispute)) {
        LOG.error("The ledger does not balance in the dispute with the id {}", dispute);
        jdbc.sql("insert into ledger_finding (dispute_id, found_at) values (?, ?)")
            .params(
                dispute, clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
            .update();
        events.publishEvent(new LedgerUnbalanced(dispute, Actor.SYSTEM));
      }
    }
    known.removeAll(found);
    known.forEach(
        dispute ->
            jdbc.sql("delete from ledger_finding where dispute_id = ?").param(dispute).update());
  }

  /** In how many disputes it did not balance when it was last looked through. */
  @Transactional(readOnly = true)
  public long unbalancedDisputes() {
    return jdbc.sql("select count(*) from ledger_finding").query(Long.class).single();
  }

  private List<Long> known() {
    return jdbc.sql("select dispute_id from ledger_finding").query(Long.class).list();
  }

  private List<Long> unbalanced() {
    return jdbc.sql(
            """
            select e.dispute_id from ledger_entry e
              left join ledger_posting p on p.entry_id = e.id
            group by e.id, e.dispute_id, p.currency
            having coalesce(sum(p.amount_minor), 0) <> 0 or count(p.account) = 0
            union
            select dispute_id from (
              select e.dispute_id, p.currency, p.amount_minor from ledger_entry e
                join ledger_posting p on p.entry_id = e.id where p.account like 'buyer:%'
              union all
              select dispute_id, currency, -amount_minor from refund where state = 'PAID'
            ) received
            group by dispute_id, currency having sum(amount_minor) <> 0
            """)
        .query(Long.class)
        .list();
  }
}
