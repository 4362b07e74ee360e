package dev.redress.demo;

import dev.redress.appeals.AppealDraft;
import dev.redress.appeals.AppealPart;
import dev.redress.appeals.FileAppeal;
import dev.redress.claims.AnswerClaim;
import dev.redress.claims.FileClaim;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Drafts;
import dev.redress.disputes.OpenDispute;
import dev.redress.disputes.RemedyRequest;
import dev.redress.engine.OpenTask;
import dev.redress.engine.Processes;
import dev.redress.evidence.SubmitEvidence;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.ProblemType;
import dev.redress.negotiation.MakeOffer;
import dev.redress.negotiation.OfferView;
import dev.redress.orders.OrderLine;
import dev.redress.reviews.ApprovalDraft;
import dev.redress.reviews.GoodsCondition;
import dev.redress.reviews.ProvideLabel;
import dev.redress.reviews.ReceiveGoods;
import dev.redress.reviews.ReviewDraft;
import dev.redress.reviews.ShipGoods;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One dispute of the demonstration, and what the people in it do by the real commands. */
final class DemoDispute {

  static final String REVIEW = "UserTask_ReviewClaim";
  static final String APPEAL = "UserTask_ReviewAppeal";
  private static final String BLIND_REVIEW = "UserTask_ReviewBlind";
  private static final String APPROVAL = "UserTask_ApproveDecision";

  private final DemoServices services;
  private final OrderLine line;
  private @Nullable DisputeView opened;

  DemoDispute(DemoServices services, OrderLine line) {
    this.services = services;
    this.line = line;
  }

  void opens(ProblemType problem, RemedyRequest wanted, String description) {
    opened =
        services
            .disputes()
            .open(new OpenDispute(line.id(), problem, description, wanted), of(Party.BUYER));
  }

  void writes(Party party, String text) {
    services.negotiations().write(id(), text, of(party));
  }

  void shows(Party party, EvidenceKind kind, DemoPhoto photo, String fileName, String description) {
    services
        .evidence()
        .submit(
            new SubmitEvidence(
                id(),
                UUID.randomUUID().toString(),
                kind,
                description,
                fileName,
                new ByteArrayInputStream(photo.jpeg(line.id().hashCode()))),
            of(party));
  }

  void offers(Party party, RemedyRequest remedy, String text) {
    services.negotiations().offer(id(), new MakeOffer(remedy, text), of(party));
  }

  /** What the other side has offered last. */
  void acceptsOffer(Party party) {
    services.negotiations().accept(id(), offerOf(party.other()), of(party));
  }

  /** What the other side has offered last; the buyer's first wish is an offer too. */
  void declinesOffer(Party party) {
    services.negotiations().decline(id(), offerOf(party.other()), of(party));
  }

  void withdraws(String reason) {
    services.disputes().withdraw(id(), of(Party.BUYER), reason);
  }

  void filesClaim(RemedyRequest wanted, String description) {
    services.claims().file(id(), new FileClaim(description, wanted), of(Party.BUYER));
  }

  void contests(String text) {
    services
        .claims()
        .answer(id(), new AnswerClaim(AnswerClaim.Answer.CONTEST, text), of(Party.SELLER));
  }

  /** The task at that element of the model; does nothing where the dispute does not wait there. */
  void takes(String element, String account) {
    task(element).ifPresent(task -> services.tasks().claim(task, account));
  }

  void takesReview(DemoAccount reviewer) {
    takes(REVIEW, reviewer.account());
  }

  /** Takes the task, fills its form in and completes it, as in Tasklist. */
  void reviews(DemoAccount reviewer, ReviewDraft draft) {
    takesReview(reviewer);
    concludesReview(reviewer.account(), draft);
  }

  /** Of the task that this reviewer has taken; nothing where there is none. */
  void concludesReview(String reviewer, ReviewDraft draft) {
    concludes(
        REVIEW,
        reviewer,
        () ->
            services
                .reviews()
                .saveDraft(id(), draft, new Actor(reviewer, Actor.Role.CASE_WORKER), Drafts.NONE));
  }

  /** Takes the task and approves; nothing where the decision needs no second person. */
  void approves(String approver) {
    takes(APPROVAL, approver);
    concludes(
        APPROVAL,
        approver,
        () ->
            services
                .reviews()
                .saveApprovalDraft(
                    id(),
                    new ApprovalDraft.Approve(),
                    new Actor(approver, Actor.Role.SENIOR_REVIEWER),
                    Drafts.NONE));
  }

  /** Of the task that this reviewer has taken; nothing where there is none. */
  /** Where the lot has fallen on it. */
  void looksBlindly(String reviewer, ReviewDraft.Decide answers) {
    services
        .tasks()
        .find(Processes.blindReview(dispute().number().value()), BLIND_REVIEW)
        .ifPresent(
            task -> {
              services.tasks().claim(task, reviewer);
              services
                  .blindReviews()
                  .saveDraft(
                      id(), answers, new Actor(reviewer, Actor.Role.CASE_WORKER), Drafts.NONE);
              services.tasks().complete(task);
            });
  }

  void decidesAppeal(String reviewer, AppealDraft draft) {
    concludes(
        APPEAL,
        reviewer,
        () ->
            services
                .appeals()
                .saveDraft(
                    id(), draft, new Actor(reviewer, Actor.Role.SENIOR_REVIEWER), Drafts.NONE));
  }

  private void concludes(String element, String account, Runnable form) {
    task(element)
        .filter(task -> task.isOf(account))
        .ifPresent(
            task -> {
              form.run();
              services.tasks().complete(task);
            });
  }

  void providesLabel(String carrier, String tracking, String note) {
    services
        .returns()
        .provideLabel(id(), new ProvideLabel(carrier, tracking, note, null), of(Party.SELLER));
  }

  void shipsBack() {
    services.returns().ship(id(), new ShipGoods("DHL", "JD014600009" + id()), of(Party.BUYER));
  }

  void receivesGoods() {
    services
        .returns()
        .receive(id(), new ReceiveGoods(GoodsCondition.AS_SENT, ""), of(Party.SELLER));
  }

  void appeals(Party party, Set<AppealPart> parts, String text) {
    services.appeals().file(id(), new FileAppeal(parts, text), of(party));
  }

  private Optional<OpenTask> task(String element) {
    return services.tasks().find(dispute().number().value(), element);
  }

  private long offerOf(Party party) {
    return services.negotiations().offers(id()).stream()
        .filter(offer -> offer.by() == party && offer.state() == OfferView.State.OPEN)
        .mapToLong(OfferView::id)
        .max()
        .orElseThrow();
  }

  private Actor of(Party party) {
    return Actor.of(party, party == Party.BUYER ? line.buyer() : line.seller());
  }

  private long id() {
    return dispute().id();
  }

  private DisputeView dispute() {
    if (opened == null) {
      throw new IllegalStateException("The story about " + line.id() + " opens no dispute first");
    }
    return opened;
  }
}
