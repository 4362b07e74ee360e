package dev.redress.casework;

import dev.redress.appeals.Appeals;
import dev.redress.engine.OpenTask;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Guards;
import dev.redress.guarantee.Refusal;
import dev.redress.reviews.BlindReviews;
import dev.redress.reviews.Reviews;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may take a task: what its guard in the process says, before anybody tries. */
@Component
class Admission {

  private final Reviews reviews;
  private final BlindReviews blindReviews;
  private final Appeals appeals;

  Admission(Reviews reviews, BlindReviews blindReviews, Appeals appeals) {
    this.reviews = reviews;
    this.blindReviews = blindReviews;
    this.appeals = appeals;
  }

  /**
   * Refuses whoever may not take the task.
   *
   * @throws Refusal why: a party to the dispute, who decided it before, or the wrong role
   */
  void require(OpenTask task, Actor reader) {
    switch (task.element()) {
      case TaskDrafts.REVIEW -> reviews.admitReviewer(task.disputeId(), reader);
      case TaskDrafts.APPROVAL -> reviews.admitApprover(task.disputeId(), reader);
      case TaskDrafts.APPEAL -> appeals.admitReviewer(task.disputeId(), reader);
      case TaskDrafts.BLIND ->
          blindReviews.admit(task.disputeId(), reader, task.isOf(reader.account()));
      default -> throw new TaskGone();
    }
  }

  /** Why they may not; empty where they may. */
  List<Refusal> objections(OpenTask task, Actor reader) {
    return Guards.refusalsOf(() -> require(task, reader));
  }
}
