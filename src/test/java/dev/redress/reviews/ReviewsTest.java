package dev.redress.reviews;

import static dev.redress.disputes.CaseFileStub.BUYER;
import static dev.redress.disputes.CaseFileStub.NOW;
import static dev.redress.disputes.CaseFileStub.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.redress.RedressTest;
import dev.redress.disputes.CaseFileStub;
import dev.redress.disputes.DecidesOwnDispute;
import dev.redress.disputes.Decision;
import dev.redress.disputes.Drafts;
import dev.redress.evidence.EvidenceSubmitted;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.Texts.TextMissing;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Evaluation;
import dev.redress.policy.Ground;
import dev.redress.policy.Policies;
import dev.redress.policy.Policy;
import dev.redress.policy.ReviewRouting;
import dev.redress.policy.ReviewRouting.ProofOfDelivery;
import dev.redress.policy.RunningDeadlines;
import dev.redress.policy.TaskPriority;
import dev.redress.reviews.ReviewDraft.AskForEvidence;
import dev.redress.reviews.ReviewDraft.Decide;
import dev.redress.settlement.Refundable;
import dev.redress.settlement.Settlements;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class ReviewsTest {

  private static final Actor REVIEWER = new Actor("case-worker", Role.CASE_WORKER);
  private static final Actor SENIOR = new Actor("senior-reviewer", Role.SENIOR_REVIEWER);
  private static final Decide GRANT = grant("The photos show it.");

  private final CaseFileStub file = new CaseFileStub();
  private final RunningDeadlines deadlines = new RunningDeadlines(NOW);
  private final ReviewProcess process = mock(ReviewProcess.class);
  private final Policy policy = mock(Policy.class);
  private final Reviews reviews;
  private final EvidenceRequests requests;

  @Autowired
  ReviewsTest(ReviewRepository reviewRows, EvidenceRequestRepository requestRows, Drafts drafts) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Policies policies = mock(Policies.class);
    when(policies.of("2026-11")).thenReturn(policy);
    Settlements settlements = mock(Settlements.class);
    when(settlements.refundable(any())).thenReturn(new Refundable(Money.parse("USD 50.00")));
    requests =
        new EvidenceRequests(
            requestRows, reviewRows, file.disputes, deadlines.deadlines, process, clock);
    reviews =
        new Reviews(
            reviewRows,
            requests,
            drafts,
            file.disputes,
            settlements,
            policies,
            deadlines.deadlines,
            clock);
  }

  @BeforeEach
  void underReview() {
    oneReviewerIsEnough();
    reviews.start(file.id);
  }

  @Test
  void a_reviewer_concludes_with_the_draft_that_was_saved() {
    assertThat(reviews.saveDraft(file.id, GRANT, REVIEWER)).isEmpty();
    assertThat(reviews.conclude(file.id, REVIEWER))
        .isEqualTo(new ReviewResult.Decided(Outcome.GRANTED_PARTIAL));
    Decision decision = file.inForce().orElseThrow();
    assertThat(decision.by()).isEqualTo(REVIEWER);
    assertThat(decision.remedy()).isEqualTo(Remedy.partialRefund(Money.parse("USD 20.00")));
    assertThat(decision.grounds())
        .extracting(Ground::reason)
        .containsExactly("DECIDED_ON_EVIDENCE");
    assertThat(decision.text()).isEqualTo("The photos show it.");
    assertThat(deadlines.kinds()).isEmpty();
    assertThat(reviews.draft(file.id, REVIEWER)).isEmpty();
  }

  @Test
  void nothing_is_concluded_without_a_draft_of_ones_own() {
    reviews.saveDraft(file.id, GRANT, REVIEWER);
    assertThatThrownBy(() -> reviews.conclude(file.id, SENIOR))
        .isInstanceOf(NothingDecidedYet.class);
    assertThat(file.decisions).isEmpty();
  }

  @Test
  void an_unfinished_draft_is_kept_and_told_what_is_wrong_but_not_concluded() {
    assertThat(reviews.saveDraft(file.id, grant(" "), REVIEWER))
        .hasExactlyElementsOfTypes(TextMissing.class);
    assertThat(reviews.draft(file.id, REVIEWER)).contains(grant(" "));
    assertThatThrownBy(() -> reviews.conclude(file.id, REVIEWER)).isInstanceOf(TextMissing.class);
  }

  @Test
  void only_the_last_saved_draft_counts() {
    reviews.saveDraft(file.id, GRANT, REVIEWER);
    reviews.saveDraft(
        file.id, new Decide(Outcome.DENIED, null, null, false, "No.", List.of(4L)), REVIEWER);
    assertThat(reviews.conclude(file.id, REVIEWER))
        .isEqualTo(new ReviewResult.Decided(Outcome.DENIED));
    assertThat(file.inForce().orElseThrow().grounds().get(0).facts())
        .isEqualTo(Map.of("evidence", List.of(4L)));
  }

  @Test
  void a_party_does_not_review_its_own_dispute_and_nobody_but_staff_reviews() {
    assertThatThrownBy(() -> reviews.admitReviewer(file.id, new Actor("seller", Role.CASE_WORKER)))
        .isInstanceOf(DecidesOwnDispute.class);
    assertThatThrownBy(() -> reviews.saveDraft(file.id, GRANT, SELLER))
        .isInstanceOf(NotAReviewer.class);
    assertThatThrownBy(() -> reviews.conclude(file.id, new Actor("manager", Role.MANAGER)))
        .isInstanceOf(NotAReviewer.class);
  }

  private EvidenceSubmitted submittedBy(Actor party) {
    return new EvidenceSubmitted(file.id, party, 1, EvidenceKind.WEIGHT, "scales.jpg", "5e1f");
  }

  @Test
  void the_first_thing_that_arrives_from_the_asked_side_brings_the_task_back() {
    askSeller();
    assertThat(requests.open(file.id))
        .hasValueSatisfying(
            open -> {
              assertThat(open.askedOf()).isEqualTo(Party.SELLER);
              assertThat(open.kinds()).containsExactly(EvidenceKind.WEIGHT);
            });
    requests.on(submittedBy(BUYER));
    verifyNoInteractions(process);
    requests.on(submittedBy(SELLER));
    verify(process).evidenceProvided(file.view().number().value());
    assertThat(requests.open(file.id)).isEmpty();
    assertThat(file.story())
        .containsExactly("ReviewStarted", "EvidenceAskedFor", "EvidenceRequestAnswered");
    assertThat(deadlines.kinds()).containsExactly(DeadlineKind.REVIEW_TARGET);
    assertThatThrownBy(() -> requests.answer(file.id, "late", SELLER))
        .isInstanceOf(NoEvidenceWanted.class);
  }

  @Test
  void the_asked_side_may_answer_in_words() {
    askSeller();
    assertThatThrownBy(() -> requests.answer(file.id, "me too", BUYER))
        .isInstanceOf(NoEvidenceWanted.class);
    requests.answer(file.id, " 300 g ", SELLER);
    assertThat(requests.of(file.id))
        .extracting(EvidenceRequestView::answer)
        .containsExactly("300 g");
  }

  @Test
  void a_concluded_request_is_not_concluded_again() {
    askSeller();
    requests.answer(file.id, "300 g", SELLER);
    assertThatThrownBy(() -> reviews.conclude(file.id, REVIEWER))
        .isInstanceOf(NothingDecidedYet.class);
  }

  @Test
  void the_review_target_does_not_run_while_evidence_is_awaited() {
    reviews.escalate(file.id);
    askSeller();
    assertThat(deadlines.kinds()).containsExactly(DeadlineKind.EVIDENCE);
    requests.answer(file.id, "300 g", SELLER);
    assertThat(deadlines.kinds()).containsExactly(DeadlineKind.REVIEW_TARGET);
    askSeller();
    requests.close(file.id);
    assertThat(deadlines.kinds()).containsExactly(DeadlineKind.REVIEW_TARGET);
    reviews.escalate(file.id);
    assertThat(file.story().stream().filter("ReviewOverdue"::equals))
        .as("each target that was missed")
        .hasSize(2);
  }

  @Test
  void a_silent_seller_binds_the_reviewer_and_stands_among_the_grounds() {
    askSeller();
    requests.close(file.id);
    Decide denial = new Decide(Outcome.DENIED, null, null, false, "No.", List.of());
    assertThat(reviews.saveDraft(file.id, denial, REVIEWER))
        .hasExactlyElementsOfTypes(SilenceBindsTheReview.class);
    assertThatThrownBy(() -> reviews.conclude(file.id, REVIEWER))
        .isInstanceOf(SilenceBindsTheReview.class);
    reviews.saveDraft(file.id, GRANT, REVIEWER);
    reviews.conclude(file.id, REVIEWER);
    assertThat(file.inForce().orElseThrow().grounds())
        .extracting(Ground::reason)
        .contains("SELLER_WITHHELD_EVIDENCE");
  }

  @Test
  void a_high_amount_waits_for_a_second_person() {
    twoReviewersAreNeeded();
    reviews.saveDraft(file.id, GRANT, SENIOR);
    assertThat(reviews.conclude(file.id, SENIOR)).isEqualTo(new ReviewResult.ApprovalNeeded());
    assertThat(file.decisions).isEmpty();
    assertThat(reviews.of(file.id).orElseThrow().held()).isEqualTo(GRANT);
    assertThatThrownBy(() -> reviews.saveDraft(file.id, GRANT, SENIOR))
        .isInstanceOf(ReviewNotOpen.class);
    assertThatThrownBy(() -> reviews.admitApprover(file.id, SENIOR))
        .isInstanceOf(NeedsAnotherPerson.class);
    assertThatThrownBy(() -> reviews.admitApprover(file.id, REVIEWER))
        .isInstanceOf(NotAnApprover.class);
    Actor second = new Actor("senior-reviewer2", Role.SENIOR_REVIEWER);
    reviews.saveApprovalDraft(file.id, new ApprovalDraft.Approve(), second);
    assertThat(reviews.concludeApproval(file.id, second)).contains(Outcome.GRANTED_PARTIAL);
    assertThat(file.inForce().orElseThrow().by()).isEqualTo(SENIOR);
    assertThat(file.story())
        .containsExactly("ReviewStarted", "SecondApprovalAskedFor", "DecisionApproved");
  }

  @Test
  void a_decision_that_waits_too_long_for_its_second_person_is_told() {
    twoReviewersAreNeeded();
    reviews.saveDraft(file.id, GRANT, REVIEWER);
    reviews.conclude(file.id, REVIEWER);
    reviews.escalateApproval(file.id);
    assertThat(file.story())
        .containsExactly("ReviewStarted", "SecondApprovalAskedFor", "ApprovalOverdue");
    assertThat(file.decisions).isEmpty();
  }

  @Test
  void a_decision_that_is_sent_back_is_not_given() {
    twoReviewersAreNeeded();
    reviews.saveDraft(file.id, GRANT, REVIEWER);
    reviews.conclude(file.id, REVIEWER);
    assertThatThrownBy(() -> reviews.concludeApproval(file.id, SENIOR))
        .isInstanceOf(NothingDecidedYet.class);
    assertThat(reviews.saveApprovalDraft(file.id, new ApprovalDraft.SendBack(""), SENIOR))
        .hasExactlyElementsOfTypes(TextMissing.class);
    reviews.saveApprovalDraft(file.id, new ApprovalDraft.SendBack("weigh it"), SENIOR);
    assertThat(reviews.concludeApproval(file.id, SENIOR)).isEmpty();
    assertThat(file.decisions).isEmpty();
    assertThat(reviews.of(file.id).orElseThrow().sentBack()).isEqualTo("weigh it");
    assertThat(reviews.draft(file.id, REVIEWER)).contains(GRANT);
  }

  @Test
  void a_missed_target_is_told_once_and_decides_nothing() {
    reviews.escalate(file.id);
    reviews.escalate(file.id);
    assertThat(file.story()).containsExactly("ReviewStarted", "ReviewOverdue");
    assertThat(file.decisions).isEmpty();
  }

  private void askSeller() {
    reviews.saveDraft(
        file.id,
        new AskForEvidence(Party.SELLER, Set.of(EvidenceKind.WEIGHT), "What did it weigh?"),
        REVIEWER);
    assertThat(reviews.conclude(file.id, REVIEWER)).isEqualTo(new ReviewResult.EvidenceAsked());
  }

  private void oneReviewerIsEnough() {
    route(false);
  }

  private void twoReviewersAreNeeded() {
    route(true);
  }

  private void route(boolean secondApproval) {
    ReviewRouting routing =
        new ReviewRouting(
            secondApproval,
            new TaskPriority(50, 0, 0, 0),
            ProofOfDelivery.CARRIER_SCAN,
            new Ground("RR-1", "AMOUNT", "2026-11", Map.of()));
    when(policy.routing(any()))
        .thenReturn(
            new Evaluation<>(
                routing,
                "review-routing",
                "2026-11",
                List.of("RR-1"),
                Map.<String, @Nullable Object>of()));
  }

  private static Decide grant(String reason) {
    return new Decide(
        Outcome.GRANTED_PARTIAL, Money.parse("USD 20.00"), Payer.SELLER, true, reason, List.of());
  }
}
