package dev.redress.evidence;

import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import dev.redress.orders.Orders;
import dev.redress.policy.EvidenceWanted;
import dev.redress.policy.Policies;
import java.util.List;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/**
 * What the policy wants each side to show, held against what it has shown and not withdrawn. A
 * checklist helps; it stops nobody.
 */
@Service
public class Checklists {

  /** The event of a message between the parties, as the timeline names it. */
  private static final String MESSAGE = "MessageWritten";

  private final Policies policies;
  private final Disputes disputes;
  private final Orders orders;
  private final EvidenceRows rows;

  Checklists(Policies policies, Disputes disputes, Orders orders, EvidenceRows rows) {
    this.policies = policies;
    this.disputes = disputes;
    this.orders = orders;
    this.rows = rows;
  }

  /** One side's checklist, by the policy version of the dispute; the most telling kind first. */
  public List<ChecklistLine> of(DisputeView dispute, Party side) {
    Money paid = orders.line(dispute.line()).paid();
    Actor party = Actor.of(side, dispute.accountOf(side));
    List<EvidenceItem> shown =
        rows.of(dispute.id()).stream()
            .filter(item -> item.by().equals(party) && !item.isWithdrawn())
            .toList();
    return policies
        .of(dispute.policyVersion())
        .evidenceWanted(dispute.problemType(), side, paid)
        .stream()
        .map(wanted -> line(wanted, dispute.id(), shown))
        .toList();
  }

  private ChecklistLine line(EvidenceWanted wanted, long disputeId, List<EvidenceItem> shown) {
    return new ChecklistLine(
        wanted.kind(),
        wanted.rule(),
        shown.stream().filter(item -> item.kind() == wanted.kind()).toList(),
        wanted.kind() == EvidenceKind.CHAT_LOG && isTalkedAbout(disputeId));
  }

  private boolean isTalkedAbout(long disputeId) {
    return disputes.timeline(disputeId).stream().anyMatch(entry -> entry.event().equals(MESSAGE));
  }
}
