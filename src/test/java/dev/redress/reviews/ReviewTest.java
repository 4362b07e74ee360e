package dev.redress.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.disputes.Basis;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Texts.TextMissing;
import dev.redress.policy.Proposal;
import dev.redress.reviews.ReviewDraft.AskForEvidence;
import dev.redress.reviews.ReviewDraft.Decide;
import dev.redress.reviews.ReviewView.State;
import dev.redress.settlement.Refundable;
import dev.redress.settlement.Refundable.MoreThanRefundable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewTest {

  private static final Instant NOW = Instant.parse("2026-11-05T02:00:00Z");
  private static final Actor REVIEWER = new Actor("case-worker", Role.CASE_WORKER);
  private static final Actor APPROVER = new Actor("senior-reviewer", Role.SENIOR_REVIEWER);
  private static final Circumstances USUAL =
      new Circumstances(new Refundable(Money.parse("USD 40.00")), null, null, Duration.ofDays(2));

  private final Review review = Review.started(7, NOW);

  @Test
  void a_complete_decision_meets_no_objection() {
    assertThat(objections(decision(Outcome.GRANTED_PARTIAL, "USD 20.00"))).isEmpty();
    assertThat(objections(decision(Outcome.DENIED, null))).isEmpty();
  }

  @Test
  void every_field_that_is_wrong_is_named_at_once() {
    Decide draft =
        new Decide(
            Outcome.GRANTED_PARTIAL,
            Money.parse("USD 41.00"),
            null,
            null,
            Basis.NOTHING,
            new BothLanguages("  ", "The photos show it."),
            "");
    assertThat(objections(draft))
        .hasExactlyElementsOfTypes(
            TextMissing.class, MoreThanRefundable.class, PayerMissing.class, DefectUndecided.class);
    assertThat(objections(draft).stream().map(Refusal::field))
        .containsExactly("textZh", "refund", "payer", "countsAsDefect");
  }

  @Test
  void an_empty_form_is_not_a_decision() {
    assertThat(
            objections(
                new Decide(null, null, null, null, Basis.NOTHING, BothLanguages.NOTHING, "")))
        .hasExactlyElementsOfTypes(TextMissing.class, TextMissing.class, OutcomeMissing.class);
  }

  @Test
  void a_denial_needs_no_payer() {
    assertThat(
            objections(
                new Decide(
                    Outcome.DENIED, null, null, null, Basis.NOTHING, BothLanguages.same("no"), "")))
        .isEmpty();
  }

  @Test
  void a_request_for_evidence_says_who_what_and_why() {
    assertThat(objections(new AskForEvidence(null, Set.of(), "", Duration.ZERO)))
        .hasExactlyElementsOfTypes(
            TextMissing.class, PartyMissing.class, EvidenceKindMissing.class);
    assertThat(objections(ask(Party.SELLER))).isEmpty();
  }

  @Test
  void who_departs_from_what_the_policy_proposes_says_why() {
    Circumstances proposing =
        new Circumstances(
            USUAL.refundable(),
            null,
            new Proposal(Outcome.GRANTED_FULL, Payer.SELLER, false, List.of()),
            Duration.ZERO);
    assertThat(review.objectionsTo(decision(Outcome.GRANTED_FULL, null), proposing)).isEmpty();
    assertThat(review.objectionsTo(decision(Outcome.DENIED, null), proposing))
        .hasExactlyElementsOfTypes(DepartureUnexplained.class);
    Decide explained =
        new Decide(
            Outcome.GRANTED_FULL,
            null,
            Payer.CARRIER,
            false,
            Basis.NOTHING,
            BothLanguages.same("Lost."),
            "The carrier lost it.");
    assertThat(review.objectionsTo(explained, proposing)).isEmpty();
    assertThat(explained.departsFrom(Objects.requireNonNull(proposing.proposal()))).isTrue();
  }

  @Test
  void who_is_asked_gets_no_less_than_the_policys_time_and_not_more_than_it_leaves_to_reviewers() {
    assertThat(objections(asking(Duration.ofDays(2)))).isEmpty();
    assertThat(objections(asking(Duration.ofHours(49))))
        .hasExactlyElementsOfTypes(AnswerTimeOutOfBounds.class);
    assertThat(objections(asking(Duration.ofHours(-1))))
        .hasExactlyElementsOfTypes(AnswerTimeOutOfBounds.class);
  }

  @Test
  void what_is_left_to_seniors_is_no_longer_for_case_workers() {
    assertThat(objections(new ReviewDraft.Refer(" "))).hasExactlyElementsOfTypes(TextMissing.class);
    assertThatThrownBy(() -> review.refer(APPROVER, "up")).isInstanceOf(SeniorAlready.class);
    review.requireEntitled(REVIEWER);
    review.refer(REVIEWER, "Counterfeits are beyond me.");
    assertThatThrownBy(() -> review.requireEntitled(REVIEWER)).isInstanceOf(LeftToSeniors.class);
    review.requireEntitled(APPROVER);
    assertThat(review.state).isEqualTo(State.UNDER_REVIEW);
  }

  @Test
  void a_silent_seller_grants() {
    silent(Party.SELLER);
    assertThat(objections(decision(Outcome.DENIED, null)))
        .hasExactlyElementsOfTypes(SilenceBindsTheReview.class);
    assertThat(objections(decision(Outcome.GRANTED_FULL, null))).isEmpty();
  }

  @Test
  void a_silent_buyer_denies() {
    silent(Party.BUYER);
    assertThat(objections(decision(Outcome.GRANTED_PARTIAL, "USD 1.00")))
        .hasExactlyElementsOfTypes(SilenceBindsTheReview.class);
    assertThat(objections(decision(Outcome.DENIED, null))).isEmpty();
  }

  @Test
  void the_last_silence_counts_and_a_late_answer_heals_it() {
    silent(Party.SELLER);
    silent(Party.BUYER);
    assertThat(review.boundBy()).isEqualTo(Party.BUYER);
    review.askForEvidence(REVIEWER);
    review.answered(Party.BUYER);
    assertThat(review.boundBy()).isEqualTo(Party.SELLER);
    silent(Party.BUYER);
    silent(Party.SELLER);
    assertThat(review.boundBy()).isEqualTo(Party.SELLER);
  }

  @Test
  void nobody_decides_while_the_other_side_may_still_reply() {
    Circumstances replying =
        new Circumstances(USUAL.refundable(), NOW.plusSeconds(60), null, Duration.ZERO);
    assertThat(review.objectionsTo(decision(Outcome.DENIED, null), replying))
        .hasExactlyElementsOfTypes(ReplyStillOpen.class);
    assertThat(review.objectionsTo(ask(Party.BUYER), replying)).isEmpty();
  }

  @Test
  void whoever_proposed_does_not_approve() {
    review.askForApproval(APPROVER);
    assertThatThrownBy(() -> review.approve(APPROVER)).isInstanceOf(NeedsAnotherPerson.class);
    assertThatThrownBy(() -> review.sendBack(APPROVER, "no"))
        .isInstanceOf(NeedsAnotherPerson.class);
    assertThat(review.state).isEqualTo(State.APPROVAL_ASKED);
  }

  @Test
  void a_decision_sent_back_is_reviewed_again() {
    review.askForApproval(REVIEWER);
    review.sendBack(APPROVER, " look at the weight ");
    assertThat(review.state).isEqualTo(State.UNDER_REVIEW);
    assertThat(review.sentBack).isEqualTo("look at the weight");
    review.askForApproval(REVIEWER);
    review.approve(APPROVER);
    assertThat(review.state).isEqualTo(State.DECIDED);
    assertThat(review.proposer()).isEqualTo(REVIEWER);
  }

  @Test
  void what_is_decided_stays_decided() {
    review.decide(REVIEWER);
    assertThatThrownBy(() -> review.decide(REVIEWER)).isInstanceOf(ReviewNotOpen.class);
    assertThatThrownBy(() -> review.askForEvidence(REVIEWER)).isInstanceOf(ReviewNotOpen.class);
    assertThatThrownBy(() -> review.approve(APPROVER)).isInstanceOf(ReviewNotOpen.class);
  }

  @Test
  void a_missed_target_is_told_once() {
    assertThat(review.overdue(NOW)).isTrue();
    assertThat(review.overdue(NOW.plusSeconds(1))).isFalse();
  }

  private List<Refusal> objections(ReviewDraft draft) {
    return review.objectionsTo(draft, USUAL);
  }

  private void silent(Party party) {
    review.askForEvidence(REVIEWER);
    review.unanswered(party);
  }

  private static Decide decision(Outcome outcome, @Nullable String refund) {
    return new Decide(
        outcome,
        refund == null ? null : Money.parse(refund),
        Payer.SELLER,
        false,
        Basis.NOTHING,
        BothLanguages.same("The photos show it."),
        "");
  }

  private static AskForEvidence asking(Duration longer) {
    return new AskForEvidence(
        Party.SELLER, Set.of(EvidenceKind.WEIGHT), "What did it weigh?", longer);
  }

  private static AskForEvidence ask(Party party) {
    return new AskForEvidence(
        party, Set.of(EvidenceKind.WEIGHT), "What did it weigh?", Duration.ZERO);
  }
}
