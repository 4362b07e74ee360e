package dev.redress.reviews;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.disputes.Basis;
import dev.redress.disputes.DecidesOwnDispute;
import dev.redress.disputes.Decision;
import dev.redress.disputes.Departure;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.DraftSaved;
import dev.redress.disputes.Drafts;
import dev.redress.disputes.Drafts.Draft;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Guards;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.ReadOnce;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.Texts;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Deadlines;
import dev.redress.policy.Evaluation;
import dev.redress.policy.Ground;
import dev.redress.policy.Policies;
import dev.redress.policy.Proposal;
import dev.redress.policy.ReviewRouting;
import dev.redress.settlement.Settlements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All reviews of claims. A reviewer's form saves a draft while it is filled in; completing the task
 * concludes with the draft that was saved, and with nothing else. Both hold it against the same
 * rules.
 */
@Service
@Transactional
public class Reviews {

  private static final String REVIEW_FORM = "review";
  private static final String APPROVAL_FORM = "approval";
  private static final TypeReference<ReviewDraft> REVIEW_DRAFT = new TypeReference<>() {};
  private static final TypeReference<ApprovalDraft> APPROVAL_DRAFT = new TypeReference<>() {};

  private final ReviewRepository reviews;
  private final ReadOnce<Long, Optional<Review>> read;
  private final EvidenceRequests evidenceRequests;
  private final Proposals proposals;
  private final BlindReviews blindReviews;
  private final Drafts drafts;
  private final Disputes disputes;
  private final Settlements settlements;
  private final Policies policies;
  private final Deadlines deadlines;
  private final Clock clock;

  Reviews(
      ReviewRepository reviews,
      EvidenceRequests evidenceRequests,
      Proposals proposals,
      BlindReviews blindReviews,
      Drafts drafts,
      Disputes disputes,
      Settlements settlements,
      Policies policies,
      Deadlines deadlines,
      Clock clock) {
    this.reviews = reviews;
    this.read = new ReadOnce<>(reviews::findById);
    this.evidenceRequests = evidenceRequests;
    this.proposals = proposals;
    this.blindReviews = blindReviews;
    this.drafts = drafts;
    this.disputes = disputes;
    this.settlements = settlements;
    this.policies = policies;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** For the process: a claim came to review. */
  public void start(long disputeId) {
    disputes.lock(disputeId);
    reviews.save(Review.started(disputeId, now()));
    Deadline target = deadlines.start(disputeId, DeadlineKind.REVIEW_TARGET, Binds.CASE_WORKER);
    disputes.record(new ReviewStarted(disputeId, Actor.SYSTEM, target.dueAt()));
  }

  /**
   * For the task's assignment and the form: refuses whoever may not review this dispute.
   *
   * @throws NotAReviewer no case worker or senior reviewer
   * @throws DecidesOwnDispute a party
   * @throws LeftToSeniors a case worker, after it was referred
   */
  @Transactional(readOnly = true)
  public void admitReviewer(long disputeId, Actor reviewer) {
    requireReviewer(disputes.get(disputeId), review(disputeId), reviewer);
  }

  /**
   * For the task's assignment and the form: refuses whoever may not approve the held decision.
   *
   * @throws NotAnApprover no senior reviewer
   * @throws DecidesOwnDispute a party
   * @throws NeedsAnotherPerson who proposed it
   */
  @Transactional(readOnly = true)
  public void admitApprover(long disputeId, Actor approver) {
    requireApprover(disputes.get(disputeId), review(disputeId), approver);
  }

  /**
   * Keeps what the form says, whatever it is, and answers what keeps it from being concluded, field
   * by field.
   *
   * @param basedOn the version that the form showed or saved last, {@link Drafts#NONE} for none
   * @throws ReviewNotOpen where the claim is not under review now
   * @throws Refusal of kind STALE where somebody saved since then
   */
  public DraftSaved saveDraft(long disputeId, ReviewDraft draft, Actor reviewer, long basedOn) {
    DisputeView dispute = disputes.lock(disputeId);
    Review review = review(disputeId);
    requireReviewer(dispute, review, reviewer);
    review.requireUnderReview();
    long version = drafts.save(disputeId, REVIEW_FORM, reviewer, draft, basedOn);
    return new DraftSaved(version, objections(dispute, review, draft));
  }

  private List<Refusal> objections(DisputeView dispute, Review review, ReviewDraft draft) {
    List<Refusal> objections =
        new ArrayList<>(review.objectionsTo(draft, circumstances(dispute, review)));
    if (draft instanceof ReviewDraft.Decide decide) {
      objections.addAll(
          Guards.refusalsOf(
              () -> policies.grounds(dispute.id(), decide.basis().clauses(), List.of())));
    }
    return objections;
  }

  /** What was saved last, by whomever. */
  @Transactional(readOnly = true)
  public Optional<Draft<ReviewDraft>> draft(long disputeId) {
    return drafts.find(disputeId, REVIEW_FORM, REVIEW_DRAFT);
  }

  /**
   * What the last saved draft would decide, for those who read it before it is given; empty where
   * it does not decide, or lacks what a decision needs.
   */
  @Transactional(readOnly = true)
  public Optional<Decision> preview(long disputeId) {
    DisputeView dispute = disputes.get(disputeId);
    Review review = review(disputeId);
    ReviewDraft draft = draft(disputeId).map(Draft::content).orElse(null);
    if (!(draft instanceof ReviewDraft.Decide decide) || decide.outcome() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          decision(dispute, review, decide, circumstances(dispute, review), Actor.SYSTEM));
    } catch (Refusal unfinished) {
      return Optional.empty();
    }
  }

  /**
   * For the task's completion: does what this reviewer's saved draft says.
   *
   * @throws NothingDecidedYet where none is saved
   * @throws Refusal the first rule that does not allow it
   */
  public ReviewResult conclude(long disputeId, Actor reviewer) {
    DisputeView dispute = disputes.lock(disputeId);
    Review review = review(disputeId);
    requireReviewer(dispute, review, reviewer);
    review.requireUnderReview();
    ReviewDraft draft = own(draft(disputeId), reviewer);
    Circumstances circumstances = circumstances(dispute, review);
    refuseFirst(objections(dispute, review, draft));
    if (draft instanceof ReviewDraft.AskForEvidence question) {
      review.askForEvidence(reviewer);
      reviews.save(review);
      evidenceRequests.ask(disputeId, question, reviewer);
      drafts.discard(disputeId, REVIEW_FORM);
      return new ReviewResult.EvidenceAsked();
    }
    if (draft instanceof ReviewDraft.Refer refer) {
      review.refer(reviewer, refer.note());
      reviews.save(review);
      disputes.record(new ReferredToSenior(disputeId, reviewer));
      drafts.discard(disputeId, REVIEW_FORM);
      return new ReviewResult.LeftToSeniors();
    }
    ReviewDraft.Decide decide = (ReviewDraft.Decide) draft;
    Decision decision = decision(dispute, review, decide, circumstances, reviewer);
    Optional<ReviewRouting> routing = routing(dispute, decision.remedy());
    if (routing.isPresent() && routing.get().secondApproval()) {
      review.askForApproval(reviewer);
      reviews.save(review);
      disputes.record(new SecondApprovalAskedFor(disputeId, reviewer));
      return new ReviewResult.ApprovalNeeded();
    }
    review.decide(reviewer);
    return new ReviewResult.Decided(give(decision, review));
  }

  /** As {@link #saveDraft}, for the second person. */
  public DraftSaved saveApprovalDraft(
      long disputeId, ApprovalDraft draft, Actor approver, long basedOn) {
    DisputeView dispute = disputes.lock(disputeId);
    Review review = review(disputeId);
    review.requireApprovalAsked();
    requireApprover(dispute, review, approver);
    long version = drafts.save(disputeId, APPROVAL_FORM, approver, draft, basedOn);
    return new DraftSaved(
        version,
        draft instanceof ApprovalDraft.SendBack back
            ? Guards.refusalsOf(() -> Texts.required("reason", back.reason()))
            : List.of());
  }

  /** As {@link #draft}, for the second person. */
  @Transactional(readOnly = true)
  public Optional<Draft<ApprovalDraft>> approvalDraft(long disputeId) {
    return drafts.find(disputeId, APPROVAL_FORM, APPROVAL_DRAFT);
  }

  /** Whoever concludes has seen what is concluded: it is their own save. */
  private static <T> T own(Optional<Draft<T>> draft, Actor by) {
    return draft
        .filter(saved -> saved.account().equals(by.account()))
        .map(Draft::content)
        .orElseThrow(NothingDecidedYet::new);
  }

  /**
   * For the task's completion: gives the held decision or sends it back.
   *
   * @return the outcome, empty where it was sent back
   * @throws NothingDecidedYet where no draft is saved
   */
  public Optional<Outcome> concludeApproval(long disputeId, Actor approver) {
    DisputeView dispute = disputes.lock(disputeId);
    Review review = review(disputeId);
    review.requireApprovalAsked();
    requireApprover(dispute, review, approver);
    ApprovalDraft draft = own(approvalDraft(disputeId), approver);
    drafts.discard(disputeId, APPROVAL_FORM);
    if (draft instanceof ApprovalDraft.SendBack back) {
      review.sendBack(approver, back.reason());
      reviews.save(review);
      disputes.record(new DecisionSentBack(disputeId, approver));
      return Optional.empty();
    }
    ReviewDraft.Decide held = held(review).orElseThrow(NothingDecidedYet::new);
    Circumstances circumstances = circumstances(dispute, review);
    // the world may have moved while the decision was held
    refuseFirst(objections(dispute, review, held));
    Decision decision = decision(dispute, review, held, circumstances, review.proposer());
    review.approve(approver);
    disputes.record(new DecisionApproved(disputeId, approver));
    return Optional.of(give(decision, review));
  }

  /** For the process: whether case workers are no longer asked. */
  @Transactional(readOnly = true)
  public boolean isReferred(long disputeId) {
    return review(disputeId).isReferred();
  }

  /** For the process: the review target has passed. Nothing is decided by itself. */
  public void escalate(long disputeId) {
    disputes.lock(disputeId);
    Review review = review(disputeId);
    if (review.overdue(now())) {
      reviews.save(review);
      Instant dueAt = due(disputeId, DeadlineKind.REVIEW_TARGET).orElse(review.startedAt);
      disputes.record(new ReviewOverdue(disputeId, Actor.SYSTEM, dueAt));
    }
  }

  /** For the process: the target has passed while a decision waits for its second person. */
  public void escalateApproval(long disputeId) {
    disputes.lock(disputeId);
    Review review = review(disputeId);
    review.requireApprovalAsked();
    Instant dueAt = due(disputeId, DeadlineKind.REVIEW_TARGET).orElse(review.startedAt);
    disputes.record(new ApprovalOverdue(disputeId, Actor.SYSTEM, dueAt));
  }

  /** Empty where the claim never came to review. */
  @Transactional(readOnly = true)
  public Optional<ReviewView> of(long disputeId) {
    return read.of(disputeId)
        .map(
            review ->
                new ReviewView(
                    disputeId,
                    review.state,
                    review.startedAt,
                    review.reviewer,
                    held(review).orElse(null),
                    review.sentBack,
                    review.referral,
                    review.state == ReviewView.State.DECIDED
                        ? null
                        : proposal(disputes.get(disputeId), review),
                    review.boundBy(),
                    evidenceRequests.of(disputeId)));
  }

  private Outcome give(Decision decision, Review review) {
    reviews.save(review);
    blindReviews.mayDraw(disputes.decide(decision));
    deadlines.end(decision.disputeId(), DeadlineKind.REVIEW_TARGET);
    drafts.discard(decision.disputeId(), REVIEW_FORM);
    return decision.outcome();
  }

  private Decision decision(
      DisputeView dispute,
      Review review,
      ReviewDraft.Decide draft,
      Circumstances circumstances,
      Actor by) {
    Outcome outcome = Objects.requireNonNull(draft.outcome());
    Remedy remedy = circumstances.refundable().grant(outcome, draft.refund());
    Payer payer = draft.payer();
    return new Decision(
        0,
        dispute.id(),
        now(),
        by,
        outcome,
        remedy,
        payer == null ? Payer.MARKETPLACE : payer,
        Boolean.TRUE.equals(draft.countsAsDefect()),
        grounds(dispute, review, draft, circumstances.proposal()),
        new BothLanguages(
            Texts.required("textZh", draft.text().chinese()),
            Texts.required("textEn", draft.text().english())),
        departure(draft, circumstances.proposal()));
  }

  private static @Nullable Departure departure(
      ReviewDraft.Decide draft, @Nullable Proposal proposal) {
    return proposal != null && draft.departsFrom(proposal)
        ? new Departure(proposal, Texts.optional("departure", draft.departure()))
        : null;
  }

  private List<Ground> grounds(
      DisputeView dispute, Review review, ReviewDraft.Decide draft, @Nullable Proposal proposal) {
    Basis basis = draft.basis();
    List<Ground> grounds = new ArrayList<>();
    grounds.add(
        new Ground("RV-01", "DECIDED_ON_EVIDENCE", dispute.policyVersion(), basis.evidence()));
    Party silent = review.boundBy();
    if (silent != null) {
      grounds.add(Proposals.silence(dispute, silent));
    }
    policies
        .grounds(dispute.id(), basis.clauses(), proposal == null ? List.of() : proposal.grounds())
        .forEach(grounds::add);
    return grounds;
  }

  /** Asks the policy how much care a grant of this amount takes; nothing to ask for a denial. */
  private Optional<ReviewRouting> routing(DisputeView dispute, @Nullable Remedy remedy) {
    Money refund = remedy == null ? null : remedy.refund();
    if (refund == null) {
      return Optional.empty();
    }
    Evaluation<ReviewRouting> routing = policies.of(dispute.policyVersion()).routing(refund);
    policies.explain(dispute.id(), routing, refund);
    return Optional.of(routing.result());
  }

  private Circumstances circumstances(DisputeView dispute, Review review) {
    return new Circumstances(
        settlements.refundable(dispute),
        due(dispute.id(), DeadlineKind.REPLY).orElse(null),
        proposal(dispute, review),
        mostTime(dispute.id()));
  }

  private @Nullable Proposal proposal(DisputeView dispute, Review review) {
    return proposals.of(dispute, review.boundBy()).orElse(null);
  }

  /** How much more time than the policy's length reviewers may give to who is asked. */
  @Transactional(readOnly = true)
  public Duration mostTime(long disputeId) {
    return policies
        .of(disputes.get(disputeId).policyVersion())
        .terms(DeadlineKind.EVIDENCE)
        .staffExtension();
  }

  private Optional<Instant> due(long disputeId, DeadlineKind kind) {
    return deadlines.running(disputeId).stream()
        .filter(deadline -> deadline.kind() == kind)
        .map(Deadline::dueAt)
        .findFirst();
  }

  /** The draft of whoever proposed; nobody can change it while it is held. */
  private Optional<ReviewDraft.Decide> held(Review review) {
    if (review.state != ReviewView.State.APPROVAL_ASKED) {
      return Optional.empty();
    }
    return draft(review.disputeId)
        .map(Draft::content)
        .filter(ReviewDraft.Decide.class::isInstance)
        .map(ReviewDraft.Decide.class::cast);
  }

  private Review review(long disputeId) {
    return read.of(disputeId).orElseThrow(ReviewNotOpen::new);
  }

  private static void requireReviewer(DisputeView dispute, Review review, Actor reviewer) {
    if (reviewer.role() != Role.CASE_WORKER && reviewer.role() != Role.SENIOR_REVIEWER) {
      throw new NotAReviewer();
    }
    DecidesOwnDispute.unlessForeign(dispute, reviewer);
    review.requireEntitled(reviewer);
  }

  private static void requireApprover(DisputeView dispute, Review review, Actor approver) {
    if (approver.role() != Role.SENIOR_REVIEWER) {
      throw new NotAnApprover();
    }
    DecidesOwnDispute.unlessForeign(dispute, approver);
    review.requireSecondPerson(approver);
  }

  private static void refuseFirst(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      throw refusals.get(0);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
