package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.redress.disputes.DisputeNumber;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.TimelineEntry;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.RemedyType;
import dev.redress.guarantee.Stage;
import dev.redress.orders.OrderLine;
import dev.redress.orders.OrderLineId;
import dev.redress.orders.Orders;
import dev.redress.policy.EvidenceWanted;
import dev.redress.policy.Policies;
import dev.redress.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ChecklistsTest {

  private static final Money PAID = Money.of(CurrencyUnit.USD, 80);
  private static final OrderLineId LINE = new OrderLineId("1001", 1);
  private static final Actor BUYER = Actor.of(Party.BUYER, "buyer");
  private static final Actor SELLER = Actor.of(Party.SELLER, "seller");

  private final Policies policies = mock(Policies.class);
  private final Policy policy = mock(Policy.class);
  private final Disputes disputes = mock(Disputes.class);
  private final Orders orders = mock(Orders.class);
  private final EvidenceRows rows = mock(EvidenceRows.class);
  private final Checklists checklists = new Checklists(policies, disputes, orders, rows);

  @Test
  void each_side_sees_what_is_wanted_of_it_what_is_there_and_what_is_missing() {
    OrderLine line = mock(OrderLine.class);
    when(line.paid()).thenReturn(PAID);
    when(orders.line(LINE)).thenReturn(line);
    when(policies.of("2026-11")).thenReturn(policy);
    when(policy.evidenceWanted(ProblemType.EMPTY_BOX, Party.BUYER, PAID))
        .thenReturn(
            List.of(
                new EvidenceWanted("W-07", EvidenceKind.UNBOXING),
                new EvidenceWanted("W-08", EvidenceKind.PHOTO_OF_LABEL),
                new EvidenceWanted("W-09", EvidenceKind.WEIGHT)));
    EvidenceItem first = item(1, EvidenceKind.UNBOXING, BUYER);
    EvidenceItem second = item(2, EvidenceKind.UNBOXING, BUYER);
    EvidenceItem beyond = item(3, EvidenceKind.OTHER, BUYER);
    EvidenceItem others = item(4, EvidenceKind.WEIGHT, SELLER);
    when(rows.of(7)).thenReturn(List.of(first, second, beyond, others));

    List<ChecklistLine> checklist = checklists.of(dispute(), Party.BUYER);

    assertThat(checklist)
        .containsExactly(
            new ChecklistLine(EvidenceKind.UNBOXING, "W-07", List.of(first, second), false),
            new ChecklistLine(EvidenceKind.PHOTO_OF_LABEL, "W-08", List.of(), false),
            new ChecklistLine(EvidenceKind.WEIGHT, "W-09", List.of(), false));
    assertThat(checklist).extracting(ChecklistLine::isMissing).containsExactly(false, true, true);
  }

  @Test
  void what_was_written_here_is_on_record_without_being_shown() {
    OrderLine line = mock(OrderLine.class);
    when(line.paid()).thenReturn(PAID);
    when(orders.line(LINE)).thenReturn(line);
    when(policies.of("2026-11")).thenReturn(policy);
    when(policy.evidenceWanted(ProblemType.EMPTY_BOX, Party.BUYER, PAID))
        .thenReturn(List.of(new EvidenceWanted("W-23", EvidenceKind.CHAT_LOG)));

    assertThat(checklists.of(dispute(), Party.BUYER).get(0).isMissing()).isTrue();
    when(disputes.timeline(7))
        .thenReturn(
            List.of(
                new TimelineEntry(1, Instant.EPOCH, SELLER, "MessageWritten", Map.of(), "", "")));
    assertThat(checklists.of(dispute(), Party.BUYER).get(0).isMissing()).isFalse();
  }

  private static EvidenceItem item(long id, EvidenceKind kind, Actor by) {
    return new EvidenceItem(
        id,
        7,
        kind,
        "a.txt",
        "",
        "text/plain",
        1,
        "00",
        by,
        Instant.EPOCH,
        false,
        Scan.CLEAN,
        Shared.WHOLE,
        null,
        null,
        null);
  }

  private static DisputeView dispute() {
    return new DisputeView(
        7,
        DisputeNumber.parse("D-0000-0000"),
        LINE,
        "buyer",
        "seller",
        ProblemType.EMPTY_BOX,
        "The box was empty",
        Remedy.without(RemedyType.RESHIP),
        Stage.NEGOTIATION,
        null,
        Instant.EPOCH,
        null,
        "2026-11");
  }
}
