package dev.redress.reviews;

import dev.redress.disputes.DeadlineMoved;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.SealedContent;
import dev.redress.disputes.SealedContents;
import dev.redress.evidence.EvidenceSubmitted;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.ReadOnce;
import dev.redress.guarantee.Texts;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Deadlines;
import dev.redress.reviews.EvidenceRequestView.State;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reviewers ask the parties for. The first file or text that arrives from the side that was
 * asked brings the task back; more may follow while the review lasts.
 */
@Service
@Transactional
public class EvidenceRequests implements SealedContents {

  private final EvidenceRequestRepository requests;
  private final ReviewRepository reviews;
  private final Disputes disputes;
  private final Deadlines deadlines;
  private final ReviewProcess process;
  private final Clock clock;

  private final ReadOnce<Long, List<EvidenceRequestView>> ofDispute;

  EvidenceRequests(
      EvidenceRequestRepository requests,
      ReviewRepository reviews,
      Disputes disputes,
      Deadlines deadlines,
      ReviewProcess process,
      Clock clock) {
    this.requests = requests;
    this.ofDispute =
        new ReadOnce<>(
            dispute ->
                requests.findByDisputeIdOrderById(dispute).stream()
                    .map(EvidenceRequest::view)
                    .toList());
    this.reviews = reviews;
    this.disputes = disputes;
    this.deadlines = deadlines;
    this.process = process;
    this.clock = clock;
  }

  /** The reviewer's draft has passed the review's guards. */
  void ask(long disputeId, ReviewDraft.AskForEvidence draft, Actor reviewer) {
    Party party = Objects.requireNonNull(draft.askedOf());
    String question = Texts.required("question", draft.question());
    Binds binds = party == Party.BUYER ? Binds.BUYER : Binds.SELLER;
    deadlines.end(disputeId, DeadlineKind.REVIEW_TARGET);
    Instant dueAt =
        deadlines.start(disputeId, DeadlineKind.EVIDENCE, binds, draft.longer()).dueAt();
    EvidenceRequest request =
        requests.save(
            EvidenceRequest.asked(disputeId, party, draft.kinds(), question, now(), dueAt));
    disputes.record(
        new EvidenceAskedFor(disputeId, reviewer, party, draft.kinds(), question, dueAt),
        request.seal());
  }

  /**
   * The side that was asked answers in words.
   *
   * @throws NoEvidenceWanted where this side is not asked just now
   */
  public void answer(long disputeId, String text, Actor by) {
    DisputeView dispute = disputes.lock(disputeId);
    Party party = dispute.partyOf(by);
    EvidenceRequest request =
        requests
            .findByDisputeIdAndState(disputeId, State.OPEN)
            .filter(open -> open.askedOf == party)
            .orElseThrow(NoEvidenceWanted::new);
    answered(request, Texts.required("text", text), by, dispute);
  }

  @EventListener
  void on(DeadlineMoved moved) {
    if (moved.deadline() == DeadlineKind.EVIDENCE) {
      requests
          .findByDisputeIdAndState(moved.disputeId(), State.OPEN)
          .ifPresent(
              open -> {
                open.dueAt = moved.dueAt();
                requests.save(open);
              });
    }
  }

  @EventListener
  void on(EvidenceSubmitted submitted) {
    Actor by = submitted.actor();
    if (by.role() != Actor.Role.BUYER && by.role() != Actor.Role.SELLER) {
      return;
    }
    DisputeView dispute = disputes.lock(submitted.disputeId());
    requests
        .findByDisputeIdAndState(dispute.id(), State.OPEN)
        .filter(open -> by.equals(asked(open, dispute)))
        .ifPresent(open -> answered(open, "", by, dispute));
  }

  private static Actor asked(EvidenceRequest request, DisputeView dispute) {
    return Actor.of(request.askedOf, dispute.accountOf(request.askedOf));
  }

  private void answered(EvidenceRequest request, String text, Actor by, DisputeView dispute) {
    request.answer(text, now());
    requests.save(request);
    Review review = reviews.findById(dispute.id()).orElseThrow(NoEvidenceWanted::new);
    review.answered(request.askedOf);
    reviews.save(review);
    giveBack(dispute.id());
    disputes.record(
        new EvidenceRequestAnswered(dispute.id(), by, request.askedOf, text), request.answerSeal());
    process.evidenceProvided(dispute.number().value());
  }

  /** All requests, the oldest first. */
  @Transactional(readOnly = true)
  public List<EvidenceRequestView> of(long disputeId) {
    return ofDispute.of(disputeId);
  }

  @Override
  @Transactional(readOnly = true)
  public List<SealedContent> sealedContents(long disputeId) {
    return requests.findByDisputeIdOrderById(disputeId).stream()
        .flatMap(
            request -> {
              SealedContent asked = new SealedContent(EvidenceAskedFor.class, request.seal());
              return request.state == State.ANSWERED
                  ? Stream.of(
                      asked, new SealedContent(EvidenceRequestAnswered.class, request.answerSeal()))
                  : Stream.of(asked);
            })
        .toList();
  }

  /** The request that waits for an answer, empty where none does. */
  @Transactional(readOnly = true)
  public Optional<EvidenceRequestView> open(long disputeId) {
    return requests.findByDisputeIdAndState(disputeId, State.OPEN).map(EvidenceRequest::view);
  }

  /** For the process: the time to answer is over. */
  public void close(long disputeId) {
    disputes.lock(disputeId);
    EvidenceRequest request =
        requests.findByDisputeIdAndState(disputeId, State.OPEN).orElseThrow(NoEvidenceWanted::new);
    request.leaveUnanswered(now());
    requests.save(request);
    Review review = reviews.findById(disputeId).orElseThrow(NoEvidenceWanted::new);
    review.unanswered(request.askedOf);
    reviews.save(review);
    giveBack(disputeId);
    disputes.record(new EvidenceRequestUnanswered(disputeId, Actor.SYSTEM, request.askedOf));
  }

  /** The claim is the reviewer's again, whose target did not run meanwhile. */
  private void giveBack(long disputeId) {
    deadlines.end(disputeId, DeadlineKind.EVIDENCE);
    deadlines.start(disputeId, DeadlineKind.REVIEW_TARGET, Binds.CASE_WORKER);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
