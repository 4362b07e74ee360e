package dev.redress.reviews;

import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Guards;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Texts;
import dev.redress.policy.Proposal;
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
  String referral;
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
    review.referral = "";
    review.silent = "";
    return review;
  }

  /** Everything that keeps a draft from being concluded now. */
  List<Refusal> objectionsTo(ReviewDraft draft, Circumstances now) {
    if (draft instanceof ReviewDraft.Decide decide) {
      return objectionsTo(decide, now);
    }
    return draft instanceof ReviewDraft.Refer refer
        ? Guards.refusalsOf(() -> Texts.required("note", refer.note()))
        : objectionsTo((ReviewDraft.AskForEvidence) draft, now);
  }

  private List<Refusal> objectionsTo(ReviewDraft.Decide decide, Circumstances now) {
    Outcome outcome = decide.outcome();
    return Guards.refusalsOf(
        () -> Texts.required("textZh", decide.text().chinese()),
        () -> Texts.required("textEn", decide.text().english()),
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
        () -> {
          if (outcome != null && outcome.isGrant() && decide.countsAsDefect() == null) {
            throw new DefectUndecided();
          }
        },
        () -> requireReasonToDepart(decide, now.proposal()),
        () -> requireUnboundBySilence(outcome),
        () -> {
          if (now.replyUntil() != null) {
            throw new ReplyStillOpen(now.replyUntil());
          }
        });
  }

  private static List<Refusal> objectionsTo(ReviewDraft.AskForEvidence ask, Circumstances now) {
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
        },
        () -> {
          if (ask.longer().isNegative() || ask.longer().compareTo(now.mostTime()) > 0) {
            throw new AnswerTimeOutOfBounds(now.mostTime());
          }
        });
  }

  /** Once all three parts are answered: until then nobody knows whether it is a departure. */
  private static void requireReasonToDepart(
      ReviewDraft.Decide decide, @Nullable Proposal proposal) {
    Texts.optional("departure", decide.departure());
    if (proposal != null && decide.departsFrom(proposal) && decide.departure().isBlank()) {
      throw new DepartureUnexplained();
    }
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

  /** From now on it is for senior reviewers; whoever held it before has decided nothing. */
  void refer(Actor by, String note) {
    require(State.UNDER_REVIEW);
    if (by.role() == Actor.Role.SENIOR_REVIEWER) {
      throw new SeniorAlready();
    }
    referral = Texts.required("note", note);
  }

  boolean isReferred() {
    return !referral.isEmpty();
  }

  /** Whoever may go on with it. */
  void requireEntitled(Actor reviewer) {
    if (isReferred() && reviewer.role() != Actor.Role.SENIOR_REVIEWER) {
      throw new LeftToSeniors();
    }
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
