package dev.redress.reviews;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * All reviews of claims. A reviewer's form saves a draft while it is filled in; completing the task
 * concludes with the draft that was saved, and with nothing else.
 */
@Service
public class Reviews {

  /** For the process: a claim came to review. */
  public void start(long disputeId) {
    throw new UnsupportedOperationException();
  }

  /** For the task's assignment: refuses whoever may not review this dispute. */
  public void admitReviewer(long disputeId, Actor reviewer) {}

  /** For the task's assignment: refuses whoever may not approve the held decision. */
  public void admitApprover(long disputeId, Actor approver) {}

  /**
   * Keeps what the form says, whatever it is, and answers what keeps it from being concluded, field
   * by field; empty where it can be.
   */
  public List<Refusal> saveDraft(long disputeId, ReviewDraft draft, Actor reviewer) {
    throw new UnsupportedOperationException();
  }

  public Optional<ReviewDraft> draft(long disputeId, Actor reviewer) {
    return Optional.empty();
  }

  /**
   * For the task's completion: does what this reviewer's saved draft says.
   *
   * @throws NothingDecidedYet where none is saved
   */
  public ReviewResult conclude(long disputeId, Actor reviewer) {
    throw new UnsupportedOperationException();
  }

  /** As {@link #saveDraft}, for the second person. */
  public List<Refusal> saveApprovalDraft(long disputeId, ApprovalDraft draft, Actor approver) {
    throw new UnsupportedOperationException();
  }

  public Optional<ApprovalDraft> approvalDraft(long disputeId, Actor approver) {
    return Optional.empty();
  }

  /**
   * For the task's completion: gives the held decision or sends it back.
   *
   * @return the outcome, empty where it was sent back
   */
  public Optional<Outcome> concludeApproval(long disputeId, Actor approver) {
    throw new UnsupportedOperationException();
  }

  /** For the process: the review target has passed. */
  public void escalate(long disputeId) {}

  /** Empty where the claim never came to review. */
  public Optional<ReviewView> of(long disputeId) {
    return Optional.empty();
  }
}
