package dev.redress.casework;

import dev.redress.appeals.AppealDraft;
import dev.redress.appeals.Appeals;
import dev.redress.casefile.CaseFile;
import dev.redress.disputes.Basis;
import dev.redress.disputes.Decision;
import dev.redress.disputes.DraftSaved;
import dev.redress.disputes.Drafts.Draft;
import dev.redress.engine.OpenTask;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.BothLanguages;
import dev.redress.policy.Ground;
import dev.redress.policy.Policies;
import dev.redress.policy.Policy;
import dev.redress.policy.Proposal;
import dev.redress.reviews.BlindReviews;
import dev.redress.reviews.ReviewDraft;
import dev.redress.reviews.ReviewView;
import dev.redress.reviews.Reviews;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The drafts behind the task forms: which service keeps a form's, and what the house writes into
 * one for whoever has not written it.
 */
@Component
class TaskDrafts {

  static final String REVIEW = "UserTask_ReviewClaim";
  static final String APPROVAL = "UserTask_ApproveDecision";
  static final String APPEAL = "UserTask_ReviewAppeal";

  static final String BLIND = "UserTask_ReviewBlind";

  private final Reviews reviews;
  private final BlindReviews blindReviews;
  private final Appeals appeals;
  private final DecisionText text;
  private final Policies policies;

  TaskDrafts(
      Reviews reviews,
      BlindReviews blindReviews,
      Appeals appeals,
      DecisionText text,
      Policies policies) {
    this.reviews = reviews;
    this.blindReviews = blindReviews;
    this.appeals = appeals;
    this.text = text;
    this.policies = policies;
  }

  /**
   * What was kept of a form.
   *
   * @param text what both sides will read; nothing where the form has no such text
   */
  record Kept(DraftSaved saved, BothLanguages text) {}

  /**
   * Keeps a form as it was filled in; the texts that it leaves empty are written by the house.
   *
   * @throws AmountNotANumber where the amount is none
   */
  Kept keep(OpenTask task, DraftForm form, CaseFile file, Actor by) {
    long id = task.disputeId();
    CurrencyUnit currency = file.order().paid().getCurrencyUnit();
    switch (task.element()) {
      case REVIEW -> {
        ReviewDraft draft = form.review(currency);
        if (draft instanceof ReviewDraft.Decide decide) {
          ReviewDraft.Decide written = written(decide, file);
          return new Kept(reviews.saveDraft(id, written, by, form.version()), written.text());
        }
        return new Kept(reviews.saveDraft(id, draft, by, form.version()), BothLanguages.NOTHING);
      }
      case APPROVAL -> {
        return new Kept(
            reviews.saveApprovalDraft(id, form.approval(), by, form.version()),
            BothLanguages.NOTHING);
      }
      case APPEAL -> {
        AppealDraft written = written(form.appeal(currency), file);
        return new Kept(appeals.saveDraft(id, written, by, form.version()), written.text());
      }
      case BLIND -> {
        return new Kept(
            blindReviews.saveDraft(id, form.decide(currency), by, form.version()),
            BothLanguages.NOTHING);
      }
      default -> throw new TaskGone();
    }
  }

  /** What was saved last at the task's form. */
  Optional<? extends Draft<?>> find(OpenTask task) {
    return switch (task.element()) {
      case REVIEW -> reviews.draft(task.disputeId());
      case APPROVAL -> reviews.approvalDraft(task.disputeId());
      case APPEAL -> appeals.draft(task.disputeId());
      case BLIND -> blindReviews.draft(task.disputeId());
      default -> throw new TaskGone();
    };
  }

  /** What the saved draft would decide; empty while it lacks what a decision needs. */
  Optional<Decision> preview(OpenTask task) {
    return switch (task.element()) {
      case REVIEW, APPROVAL -> reviews.preview(task.disputeId());
      case APPEAL -> appeals.preview(task.disputeId());
      case BLIND -> Optional.empty();
      default -> throw new TaskGone();
    };
  }

  /** What the form shows before anybody filled it in: the policy's proposal, where it has one. */
  ReviewDraft.@Nullable Decide proposed(@Nullable ReviewView review, CaseFile file) {
    Proposal proposal = review == null ? null : review.proposal();
    if (proposal == null) {
      return null;
    }
    Policy policy = policies.of(file.dispute().policyVersion());
    return written(
        new ReviewDraft.Decide(
            proposal.outcome(),
            null,
            proposal.outcome().isGrant() ? proposal.payer() : null,
            proposal.countsAsDefect(),
            new Basis(
                proposal.grounds().stream().map(Ground::rule).filter(policy::hasRule).toList(),
                List.of(),
                List.of()),
            BothLanguages.NOTHING,
            ""),
        file);
  }

  /** What the house would write of a draft: what differs from it, somebody wrote. */
  BothLanguages houseText(@Nullable Object draft, CaseFile file) {
    if (draft instanceof ReviewDraft.Decide decide) {
      return text.of(decide, file);
    }
    return draft instanceof AppealDraft appeal ? text.of(appeal, file) : BothLanguages.NOTHING;
  }

  private ReviewDraft.Decide written(ReviewDraft.Decide draft, CaseFile file) {
    return new ReviewDraft.Decide(
        draft.outcome(),
        draft.refund(),
        draft.payer(),
        draft.countsAsDefect(),
        draft.basis(),
        either(draft.text(), text.of(draft, file)),
        draft.departure());
  }

  private AppealDraft written(AppealDraft draft, CaseFile file) {
    return new AppealDraft(
        draft.outcome(),
        draft.refund(),
        draft.payer(),
        draft.countsAsDefect(),
        draft.basis(),
        either(draft.text(), text.of(draft, file)));
  }

  private static BothLanguages either(BothLanguages own, BothLanguages house) {
    return new BothLanguages(
        own.chinese().isBlank() ? house.chinese() : own.chinese(),
        own.english().isBlank() ? house.english() : own.english());
  }
}
