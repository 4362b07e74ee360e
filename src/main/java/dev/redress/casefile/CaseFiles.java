package dev.redress.casefile;

import dev.redress.appeals.Appeals;
import dev.redress.claims.Claims;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.Looks;
import dev.redress.disputes.TimelineEntry;
import dev.redress.disputes.UnknownDispute;
import dev.redress.evidence.EvidenceItem;
import dev.redress.evidence.EvidenceItems;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Stage;
import dev.redress.negotiation.Negotiations;
import dev.redress.orders.Orders;
import dev.redress.policy.Deadline;
import dev.redress.policy.DeadlineChanges;
import dev.redress.policy.Deadlines;
import dev.redress.reviews.EvidenceRequests;
import dev.redress.reviews.Returns;
import dev.redress.settlement.Settlements;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Composes case files. Reading one takes a constant number of queries, however long its story is.
 */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

  private final Disputes disputes;
  private final Looks looks;
  private final Orders orders;
  private final Deadlines deadlines;
  private final DeadlineChanges deadlineChanges;
  private final Negotiations negotiations;
  private final Claims claims;
  private final EvidenceItems evidence;
  private final EvidenceRequests evidenceRequests;
  private final Returns returns;
  private final Settlements settlements;
  private final Appeals appeals;
  private final Clock clock;

  CaseFiles(
      Disputes disputes,
      Looks looks,
      Orders orders,
      Deadlines deadlines,
      DeadlineChanges deadlineChanges,
      Negotiations negotiations,
      Claims claims,
      EvidenceItems evidence,
      EvidenceRequests evidenceRequests,
      Returns returns,
      Settlements settlements,
      Appeals appeals,
      Clock clock) {
    this.disputes = disputes;
    this.looks = looks;
    this.orders = orders;
    this.deadlines = deadlines;
    this.deadlineChanges = deadlineChanges;
    this.negotiations = negotiations;
    this.claims = claims;
    this.evidence = evidence;
    this.evidenceRequests = evidenceRequests;
    this.returns = returns;
    this.settlements = settlements;
    this.appeals = appeals;
    this.clock = clock;
  }

  /**
   * Finds a dispute for somebody, and as whom that somebody stands in it.
   *
   * @param number as a person typed it
   * @throws UnknownDispute where there is none, or the caller is neither a party to it nor staff
   */
  public Standing find(String number, Caller caller) {
    DisputeView dispute = disputes.byNumber(number);
    return caller
        .standingIn(dispute)
        .map(reader -> new Standing(dispute, reader))
        .orElseThrow(() -> new UnknownDispute(number));
  }

  /** As {@link #find}, with everything in it; staff's look goes on record. */
  @Transactional
  public CaseFile read(String number, Caller caller) {
    Standing standing = find(number, caller);
    return compose(standing.dispute(), standing.reader());
  }

  /**
   * The whole case file; staff's look goes on record.
   *
   * @throws UnknownDispute where there is none
   */
  @Transactional
  public CaseFile read(long disputeId, Actor reader) {
    return compose(disputes.get(disputeId), reader);
  }

  /**
   * As {@link #read(long, Actor)}, as it stood before anybody proposed a decision: for whoever must
   * not know it.
   */
  @Transactional
  public CaseFile readAsUndecided(long disputeId, Actor reader) {
    return read(disputeId, reader).asUndecided();
  }

  /**
   * The timeline as this reader may see it, with the entries' hashes of the whole; staff's look
   * goes on record.
   */
  @Transactional
  public List<TimelineEntry> timeline(Standing standing) {
    long id = standing.dispute().id();
    Actor reader = standing.reader();
    looks.look(id, reader);
    return Discretion.towards(reader, evidence.list(id, reader), disputes.timeline(id));
  }

  private CaseFile compose(DisputeView dispute, Actor reader) {
    Instant now = clock.instant();
    long id = dispute.id();
    looks.look(id, reader);
    List<Deadline> running = deadlines.running(id);
    List<EvidenceItem> items = evidence.list(id, reader);
    CaseFile withoutActions =
        new CaseFile(
            dispute,
            reader,
            orders.line(dispute.line()),
            running,
            deadlineChanges.hoursToGive(id, running, reader),
            negotiations.messages(id),
            negotiations.offers(id),
            bargaining(dispute) ? claims.preview(id) : null,
            claims.find(id).orElse(null),
            items,
            evidenceRequests.of(id),
            disputes.decisions(id),
            returns.of(id).orElse(null),
            settlements.refunds(id),
            appeals.of(id),
            Discretion.towards(reader, items, disputes.timeline(id)),
            List.of());
    return withoutActions.with(Possibilities.of(withoutActions, mayAppeal(dispute, reader), now));
  }

  private static boolean bargaining(DisputeView dispute) {
    return dispute.stage() == Stage.NEGOTIATION && dispute.outcome() == null;
  }

  private boolean mayAppeal(DisputeView dispute, Actor reader) {
    return dispute.stage() == Stage.APPEAL
        && switch (reader.role()) {
          case BUYER -> appeals.canStillAppeal(dispute.id(), Party.BUYER);
          case SELLER -> appeals.canStillAppeal(dispute.id(), Party.SELLER);
          default -> false;
        };
  }
}
