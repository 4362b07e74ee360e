package dev.redress.reviews;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.disputes.CaseFileViewed;
import dev.redress.disputes.DecidesOwnDispute;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.DraftSaved;
import dev.redress.disputes.Drafts;
import dev.redress.disputes.Drafts.Draft;
import dev.redress.disputes.PartyHistoryViewed;
import dev.redress.disputes.TimelineEntry;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.Guards;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Remedy;
import dev.redress.policy.Policies;
import dev.redress.settlement.Settlements;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.joda.money.CurrencyUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Second looks at cases that were decided, by reviewers who do not know how. They change nothing in
 * the dispute, and the parties do not hear of them: they tell how far two people agree.
 */
@Service
@Transactional
public class BlindReviews {

  private static final String FORM = "blind";
  private static final TypeReference<ReviewDraft> DRAFT = new TypeReference<>() {};
  private static final Set<String> LOOKS =
      Set.of(CaseFileViewed.class.getSimpleName(), PartyHistoryViewed.class.getSimpleName());

  private final BlindReviewRows rows;
  private final BlindReviewSettings settings;
  private final BlindReviewProcess process;
  private final Drafts drafts;
  private final Disputes disputes;
  private final Settlements settlements;
  private final Policies policies;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final RandomGenerator lot = new SecureRandom();

  BlindReviews(
      BlindReviewRows rows,
      BlindReviewSettings settings,
      BlindReviewProcess process,
      Drafts drafts,
      Disputes disputes,
      Settlements settlements,
      Policies policies,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.process = process;
    this.drafts = drafts;
    this.disputes = disputes;
    this.settlements = settlements;
    this.policies = policies;
    this.events = events;
    this.clock = clock;
  }

  /** Draws lots, so that whoever decides cannot know which of their decisions is looked at. */
  void mayDraw(Decision decision) {
    if (lot.nextDouble() < settings.blindShare()) {
      draw(decision);
    }
  }

  private void draw(Decision decision) {
    DisputeView dispute = disputes.get(decision.disputeId());
    CurrencyUnit currency = settlements.refundable(dispute).most().getCurrencyUnit();
    rows.draw(decision, dispute, currency, now());
    process.drawn(dispute.id(), dispute.number().value());
  }

  /**
   * For the task's assignment and the form: refuses whoever may not look at this dispute blindly.
   *
   * @param theirs whether they have the task already: then they have had to look
   * @throws NotAReviewer no case worker or senior reviewer
   * @throws DecidesOwnDispute a party
   * @throws NoLongerBlind who had a part in it, or has seen it since it was decided
   */
  @Transactional(readOnly = true)
  public void admit(long disputeId, Actor reviewer, boolean theirs) {
    if (reviewer.role() != Role.CASE_WORKER && reviewer.role() != Role.SENIOR_REVIEWER) {
      throw new NotAReviewer();
    }
    DecidesOwnDispute.unlessForeign(disputes.get(disputeId), reviewer);
    Instant decided = decidedAt(disputeId).orElseThrow(ReviewNotOpen::new);
    for (TimelineEntry entry : disputes.timeline(disputeId)) {
      boolean look = LOOKS.contains(entry.event());
      if (entry.by().account().equals(reviewer.account())
          && (!look || (!theirs && !entry.at().isBefore(decided)))) {
        throw new NoLongerBlind();
      }
    }
  }

  /** When the decision that waits for a blind look was made; empty where none waits. */
  @Transactional(readOnly = true)
  public Optional<Instant> decidedAt(long disputeId) {
    return rows.waitingSince(disputeId);
  }

  /**
   * Keeps what the form says, and answers what keeps it from being concluded, field by field.
   *
   * @param basedOn the version that the form showed or saved last, {@link Drafts#NONE} for none
   * @throws ReviewNotOpen where nobody is asked
   * @throws Refusal of kind STALE where somebody saved since then
   */
  public DraftSaved saveDraft(
      long disputeId, ReviewDraft.Decide draft, Actor reviewer, long basedOn) {
    DisputeView dispute = disputes.lock(disputeId);
    admit(disputeId, reviewer, true);
    long version = drafts.save(disputeId, FORM, reviewer, draft, basedOn);
    return new DraftSaved(version, objections(dispute, draft));
  }

  /** What was saved last, by whomever. */
  @Transactional(readOnly = true)
  public Optional<Draft<ReviewDraft>> draft(long disputeId) {
    return drafts.find(disputeId, FORM, DRAFT);
  }

  private List<Refusal> objections(DisputeView dispute, ReviewDraft.Decide draft) {
    Outcome outcome = draft.outcome();
    return Guards.refusalsOf(
        () -> {
          if (outcome == null) {
            throw new OutcomeMissing();
          }
          settlements.refundable(dispute).grant(outcome, draft.refund());
        },
        () -> {
          if (outcome != null && outcome.isGrant() && draft.payer() == null) {
            throw new PayerMissing();
          }
        },
        () -> {
          if (outcome != null && outcome.isGrant() && draft.countsAsDefect() == null) {
            throw new DefectUndecided();
          }
        },
        () -> policies.grounds(dispute.id(), draft.basis().clauses(), List.of()));
  }

  /**
   * For the task's completion: keeps this reviewer's saved answers beside the first.
   *
   * @throws NothingDecidedYet where they saved none
   * @throws Refusal the first rule that does not allow them
   */
  public void conclude(long disputeId, Actor reviewer) {
    DisputeView dispute = disputes.lock(disputeId);
    admit(disputeId, reviewer, true);
    ReviewDraft.Decide draft =
        draft(disputeId)
            .filter(saved -> saved.account().equals(reviewer.account()))
            .map(Draft::content)
            .filter(ReviewDraft.Decide.class::isInstance)
            .map(ReviewDraft.Decide.class::cast)
            .orElseThrow(NothingDecidedYet::new);
    List<Refusal> objections = objections(dispute, draft);
    if (!objections.isEmpty()) {
      throw objections.get(0);
    }
    Outcome outcome = Objects.requireNonNull(draft.outcome());
    Remedy remedy = settlements.refundable(dispute).grant(outcome, draft.refund());
    Payer payer = draft.payer();
    rows.conclude(
        disputeId,
        reviewer.account(),
        outcome,
        remedy,
        payer == null ? Payer.MARKETPLACE : payer,
        Boolean.TRUE.equals(draft.countsAsDefect()),
        draft.basis().clauses(),
        now());
    drafts.discard(disputeId, FORM);
    events.publishEvent(new BlindReviewConcluded(disputeId));
  }

  /** Those of these disputes that were concluded, the earliest first. */
  @Transactional(readOnly = true)
  public List<BlindReview> concluded(Collection<Long> disputeIds) {
    return disputeIds.isEmpty() ? List.of() : rows.concluded(disputeIds);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
