package dev.redress.appeals;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** All appeals: once a side, within the window that opens when a decision was carried out. */
@Service("appeals")
public class Appeals {

  /** For the model: whether what is in force can still be appealed by a side. */
  public boolean open(long disputeId) {
    return false;
  }

  /** For the process. */
  public void openWindow(long disputeId) {}

  /**
   * Files one side's appeal.
   *
   * @throws AppealNotAdmitted with every ground where it cannot be taken
   */
  public AppealView file(long disputeId, FileAppeal command, Actor by) {
    throw new UnsupportedOperationException();
  }

  /** Whether this side may appeal now. */
  public boolean canStillAppeal(long disputeId, Party party) {
    return false;
  }

  /** For the process: the appeal goes to a senior reviewer. */
  public void admit(long disputeId) {}

  /** For the task's assignment: refuses whoever may not decide this appeal. */
  public void admitReviewer(long disputeId, Actor reviewer) {}

  /**
   * Keeps what the form says, whatever it is, and answers what keeps it from being concluded, field
   * by field; empty where it can be.
   */
  public List<Refusal> saveDraft(long disputeId, AppealDraft draft, Actor reviewer) {
    throw new UnsupportedOperationException();
  }

  public Optional<AppealDraft> draft(long disputeId, Actor reviewer) {
    return Optional.empty();
  }

  /**
   * For the task's completion: decides as this reviewer's saved draft says.
   *
   * @throws NothingConcludedYet where none is saved
   */
  public Outcome conclude(long disputeId, Actor reviewer) {
    throw new UnsupportedOperationException();
  }

  /** For the process: the appeal target has passed. */
  public void escalate(long disputeId) {}

  /** For the process: nobody appealed in time. */
  public void closeWindow(long disputeId) {}

  /** All appeals, the oldest first. */
  public List<AppealView> of(long disputeId) {
    return List.of();
  }
}
