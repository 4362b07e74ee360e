package dev.redress.casefile;

import dev.redress.appeals.AppealView;
import dev.redress.claims.ClaimView;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.TimelineEntry;
import dev.redress.evidence.EvidenceItem;
import dev.redress.guarantee.Actor;
import dev.redress.negotiation.MessageView;
import dev.redress.negotiation.OfferView;
import dev.redress.orders.OrderLine;
import dev.redress.policy.Deadline;
import dev.redress.policy.Eligibility;
import dev.redress.policy.Finding;
import dev.redress.reviews.EvidenceRequestView;
import dev.redress.reviews.ReturnView;
import dev.redress.settlement.RefundView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one reader may see of a dispute, as it was at one moment. Lists are in the order
 * in which things happened, but for {@code deadlines}: the next due first.
 *
 * @param reader for whom it was composed
 * @param deadlines those that run
 * @param moreTime how many hours more the reader may give some of them, by the deadline's id
 * @param eligibility what the policy says to a claim filed now; null where none can be filed at
 *     this stage
 * @param claim null while none was filed
 * @param goodsReturn the way of the goods back to the seller, null while none is asked for
 * @param actions exactly what the reader may do now, the most urgent kind first
 */
public record CaseFile(
    DisputeView dispute,
    Actor reader,
    OrderLine order,
    List<Deadline> deadlines,
    Map<Long, Long> moreTime,
    List<MessageView> messages,
    List<OfferView> offers,
    @Nullable Eligibility eligibility,
    @Nullable ClaimView claim,
    List<EvidenceItem> evidence,
    List<EvidenceRequestView> evidenceRequests,
    List<Decision> decisions,
    @Nullable ReturnView goodsReturn,
    List<RefundView> refunds,
    List<AppealView> appeals,
    List<TimelineEntry> timeline,
    List<Action> actions) {

  /** How a claim is reviewed would tell of an amount before it is decided on. */
  private static final Set<String> SHOWN_TO_PARTIES =
      Set.of("eligibility", "automatic-decision", "appeal-admission");

  /** The first of them tells, or lets guess, what somebody decided. */
  private static final Set<String> PROPOSALS = Set.of("DecisionMade", "SecondApprovalAskedFor");

  public CaseFile {
    deadlines = List.copyOf(deadlines);
    moreTime = Map.copyOf(moreTime);
    messages = List.copyOf(messages);
    offers = List.copyOf(offers);
    evidence = List.copyOf(evidence);
    evidenceRequests = List.copyOf(evidenceRequests);
    decisions = List.copyOf(decisions);
    refunds = List.copyOf(refunds);
    appeals = List.copyOf(appeals);
    timeline = List.copyOf(timeline);
    actions = List.copyOf(actions);
  }

  CaseFile with(List<Action> possible) {
    return new CaseFile(
        dispute,
        reader,
        order,
        deadlines,
        moreTime,
        messages,
        offers,
        eligibility,
        claim,
        evidence,
        evidenceRequests,
        decisions,
        goodsReturn,
        refunds,
        appeals,
        timeline,
        possible);
  }

  /**
   * As it stood before anybody proposed a decision, without what may be done. What is told of
   * evidence and order is of now.
   */
  CaseFile asUndecided() {
    Instant then =
        timeline.stream()
            .filter(entry -> PROPOSALS.contains(entry.event()))
            .map(TimelineEntry::at)
            .findFirst()
            .orElse(Instant.MAX);
    return new CaseFile(
        dispute.asUndecided(),
        reader,
        order,
        List.of(),
        Map.of(),
        messages.stream().filter(one -> one.at().isBefore(then)).toList(),
        offers.stream().filter(one -> one.madeAt().isBefore(then)).toList(),
        null,
        claim,
        evidence.stream().filter(one -> one.at().isBefore(then)).toList(),
        evidenceRequests.stream().filter(one -> one.askedAt().isBefore(then)).toList(),
        List.of(),
        null,
        List.of(),
        List.of(),
        timeline.stream().takeWhile(entry -> !PROPOSALS.contains(entry.event())).toList(),
        List.of());
  }

  /** Whether the reader may do this now, to whatever part of the case file. */
  public boolean may(Verb verb) {
    return action(verb).isPresent();
  }

  /** The first action of that kind. */
  public Optional<Action> action(Verb verb) {
    return actions.stream().filter(action -> action.verb() == verb).findFirst();
  }

  /** Whether the reader may do this now to that part of the case file. */
  public boolean may(Verb verb, long subject) {
    return actions.stream()
        .anyMatch(action -> action.verb() == verb && action.subject() == subject);
  }

  /** The accounts of both parties and of everybody who did something in it. */
  public Set<String> people() {
    return Stream.concat(
            Stream.of(dispute.buyer(), dispute.seller()),
            timeline.stream().map(entry -> entry.by().account()))
        .collect(Collectors.toSet());
  }

  /** Of what the policy's tables said in it, what the reader may know. */
  public List<Finding> shown(List<Finding> findings) {
    return reader.isStaff()
        ? findings
        : findings.stream().filter(one -> SHOWN_TO_PARTIES.contains(one.table())).toList();
  }

  /** How the problem type was corrected, the oldest first; empty where it never was. */
  public List<StoryChange> storyChanges() {
    return StoryChange.in(timeline);
  }

  /** The evidence that a decision rests on. */
  public List<EvidenceItem> evidenceOf(Decision decision) {
    return among(decision.reliedOn());
  }

  /** The evidence that a decision looked at and does not follow. */
  public List<EvidenceItem> evidenceSetAside(Decision decision) {
    return among(decision.setAside());
  }

  private List<EvidenceItem> among(Set<Long> ids) {
    return evidence.stream().filter(item -> ids.contains(item.id())).toList();
  }

  /** The decision in force: the last one. */
  public Optional<Decision> inForce() {
    return decisions.isEmpty()
        ? Optional.empty()
        : Optional.of(decisions.get(decisions.size() - 1));
  }
}
