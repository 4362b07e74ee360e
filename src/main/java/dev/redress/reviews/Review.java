package dev.redress.reviews;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Guards;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Texts;
import dev.redress.reviews.ReviewView.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A claim before a case worker: whose turn it is, and what binds whoever decides. */
class Review {

  @Id long disputeId;
  State state;
  Instant startedAt;
  @Nullable Instant overdueAt;
  @Nullable String reviewer;
  Actor.@Nullable Role reviewerRole;
  String sentBack;
  String silent;
  @Version @Nullable Long version;

  @SuppressWarnings("NullAway.Init")
  Review() {}

  static Review started(long disputeId, Instant now) {
    Review review = new Review();
    review.disputeId = disputeId;
    review.state = State.UNDER_REVIEW;
    review.startedAt = now;
    review.sentBack = "";
    review.silent = "";
    return review;
  }

  /** Everything that keeps a draft from being concluded now. */
  List<Refusal> objectionsTo(ReviewDraft draft, Circumstances now) {
    if (draft instanceof ReviewDraft.Decide decide) {
      Outcome outcome = decide.outcome();
      return Guards.refusalsOf(
          () -> Texts.required("reason", decide.reason()),
          () -> {
            if (outcome == null) {
              throw new OutcomeMissing();
            }
            now.refundable().grant(outcome, decide.refund());
          },
          () -> {
            if (outcome != null && outcome.isGrant() && decide.payer() == null) {
              throw new PayerMissing();
            }
          },
          () -> requireUnboundBySilence(outcome),
          () -> {
            if (now.replyUntil() != null) {
              throw new ReplyStillOpen(now.replyUntil());
            }
          });
    }
    ReviewDraft.AskForEvidence ask = (ReviewDraft.AskForEvidence) draft;
    return Guards.refusalsOf(
        () -> Texts.required("question", ask.question()),
        () -> {
          if (ask.askedOf() == null) {
            throw new PartyMissing();
          }
        },
        () -> {
          if (ask.kinds().isEmpty()) {
            throw new EvidenceKindMissing();
          }
        });
  }

  /** A silent seller grants, a silent buyer denies: the policy's default for evidence requests. */
  private void requireUnboundBySilence(@Nullable Outcome outcome) {
    Party bound = boundBy();
    if (outcome != null && bound != null && outcome.isGrant() == (bound == Party.BUYER)) {
      throw new SilenceBindsTheReview(bound);
    }
  }

  void requireUnderReview() {
    require(State.UNDER_REVIEW);
  }

  void requireApprovalAsked() {
    require(State.APPROVAL_ASKED);
  }

  /** Four eyes: the second person is another one. */
  void requireSecondPerson(Actor approver) {
    if (approver.account().equals(reviewer)) {
      throw new NeedsAnotherPerson();
    }
  }

  void decide(Actor by) {
    require(State.UNDER_REVIEW);
    remember(by);
    state = State.DECIDED;
  }

  void askForApproval(Actor by) {
    require(State.UNDER_REVIEW);
    remember(by);
    state = State.APPROVAL_ASKED;
  }

  /** What comes back is reviewed within a target of its own. */
  void askForEvidence(Actor by) {
    require(State.UNDER_REVIEW);
    remember(by);
    state = State.EVIDENCE_ASKED;
    overdueAt = null;
  }

  /** Who was asked has answered; an earlier silence of theirs no longer counts. */
  void answered(Party party) {
    require(State.EVIDENCE_ASKED);
    state = State.UNDER_REVIEW;
    silent = join(silentSides().stream().filter(side -> side != party));
  }

  void unanswered(Party party) {
    require(State.EVIDENCE_ASKED);
    state = State.UNDER_REVIEW;
    silent =
        join(Stream.concat(silentSides().stream().filter(side -> side != party), Stream.of(party)));
  }

  void approve(Actor by) {
    require(State.APPROVAL_ASKED);
    requireSecondPerson(by);
    state = State.DECIDED;
  }

  void sendBack(Actor by, String reason) {
    require(State.APPROVAL_ASKED);
    requireSecondPerson(by);
    sentBack = Texts.required("reason", reason);
    state = State.UNDER_REVIEW;
  }

  /** Answers whether this is news: a target is missed once. */
  boolean overdue(Instant now) {
    if (overdueAt != null || state == State.DECIDED) {
      return false;
    }
    overdueAt = now;
    return true;
  }

  /** Who proposed the held decision. */
  Actor proposer() {
    if (reviewer == null || reviewerRole == null) {
      throw new ReviewNotOpen();
    }
    return new Actor(reviewer, reviewerRole);
  }

  /** The side whose silence counts: the last one, if both were silent. */
  @Nullable Party boundBy() {
    List<Party> sides = silentSides();
    return sides.isEmpty() ? null : sides.get(sides.size() - 1);
  }

  private List<Party> silentSides() {
    List<Party> sides = new ArrayList<>();
    for (Party party : Party.values()) {
      if (silent.contains(party.name())) {
        sides.add(party);
      }
    }
    sides.sort((one, other) -> silent.indexOf(one.name()) - silent.indexOf(other.name()));
    return sides;
  }

  private static String join(Stream<Party> sides) {
    return sides.map(Party::name).collect(Collectors.joining(","));
  }

  private void remember(Actor by) {
    reviewer = by.account();
    reviewerRole = by.role();
  }

  private void require(State expected) {
    if (state != expected) {
      throw new ReviewNotOpen();
    }
  }
}
