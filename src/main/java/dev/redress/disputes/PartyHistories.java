package dev.redress.disputes;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.orders.Orders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What both parties of a dispute were in before. It is for staff that decides on it, is asked for
 * by hand, and whoever looks stands on the dispute's timeline: numbers about people must not be
 * read by the way.
 */
@Service
@Transactional
public class PartyHistories {

  private final Disputes disputes;
  private final Looks looks;
  private final Orders orders;
  private final JdbcClient jdbc;
  private final Clock clock;

  PartyHistories(Disputes disputes, Looks looks, Orders orders, JdbcClient jdbc, Clock clock) {
    this.disputes = disputes;
    this.looks = looks;
    this.orders = orders;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The buyer's history and the seller's; the look goes on record.
   *
   * @throws UnknownDispute where there is none
   * @throws NotTheirs for everybody but staff, and for staff that is a party to this dispute
   */
  public List<PartyHistory> of(long disputeId, Actor reader) {
    DisputeView dispute = disputes.get(disputeId);
    boolean party =
        Stream.of(Party.values())
            .anyMatch(side -> dispute.accountOf(side).equals(reader.account()));
    if (!reader.isStaff() || party) {
      throw new NotTheirs();
    }
    looks.onceADay(new PartyHistoryViewed(disputeId, reader));
    return Stream.of(Party.values()).map(side -> of(dispute, side)).toList();
  }

  private PartyHistory of(DisputeView dispute, Party side) {
    String account = dispute.accountOf(side);
    Instant since = clock.instant().minus(Duration.ofDays(PartyHistory.DAYS));
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    int[] counted = new int[2];
    jdbc.sql(
            """
            select outcome, count(*) from (
              select outcome from dispute where %s = ? and id <> ?
              order by id desc fetch first %d rows only
            ) latest group by outcome
            """
                .formatted(column(side), PartyHistory.MOST))
        .params(account, dispute.id())
        .query(
            row -> {
              String outcome = row.getString(1);
              int count = row.getInt(2);
              counted[0] += count;
              if (outcome == null) {
                counted[1] = count;
              } else {
                outcomes.put(Outcome.valueOf(outcome), count);
              }
            });
    return new PartyHistory(
        side,
        counted[0],
        counted[1],
        outcomes,
        orders.countPlaced(side, account, since),
        side == Party.SELLER ? defects(account, since) : 0);
  }

  /** An order can only have been complained of since it was placed. */
  private int defects(String seller, Instant since) {
    Set<String> complained =
        new HashSet<>(
            jdbc.sql(
                    """
                    select order_number from dispute
                    where seller = ? and opened_at >= ? and exists (
                      select 1 from decision where dispute_id = dispute.id and counts_as_defect = true
                        and not exists (
                          select 1 from decision later
                          where later.dispute_id = dispute.id and later.id > decision.id))
                    """)
                .params(seller, since.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list());
    return complained.isEmpty() ? 0 : orders.countPlacedAmong(complained, seller, since);
  }

  private static String column(Party side) {
    return side == Party.BUYER ? "buyer" : "seller";
  }
}
