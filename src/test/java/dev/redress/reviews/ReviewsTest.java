package dev.redress.reviews;

import static dev.redress.disputes.CaseFileStub.BUYER;
import static dev.redress.disputes.CaseFileStub.NOW;
import static dev.redress.disputes.CaseFileStub.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dev.redress.RedressTest;
import dev.redress.disputes.Basis;
import dev.redress.disputes.CaseFileStub;
import dev.redress.disputes.DecidesOwnDispute;
import dev.redress.disputes.Decision;
import dev.redress.disputes.Departure;
import dev.redress.disputes.DraftChanged;
import dev.redress.disputes.DraftChangedElsewhere;
import dev.redress.disputes.Drafts;
import dev.redress.evidence.EvidenceSubmitted;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.Texts.TextMissing;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.DeadlineTerms;
import dev.redress.policy.Evaluation;
import dev.redress.policy.Ground;
import dev.redress.policy.Policies;
import dev.redress.policy.Policy;
import dev.redress.policy.Proposal;
import dev.redress.policy.ReviewRouting;
import dev.redress.policy.ReviewRouting.ProofOfDelivery;
import dev.redress.policy.RunningDeadlines;
import dev.redress.policy.TaskPriority;
import dev.redress.reviews.ReviewDraft.AskForEvidence;
import dev.redress.reviews.ReviewDraft.Decide;
import dev.redress.settlement.Refundable;
import dev.redress.settlement.Settlements;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  private final Policies policies = mock(Policies.class);
  private final Proposals proposals = mock(Proposals.class);
  private final Reviews reviews;
  private final EvidenceRequests requests;

  @Autowired
  ReviewsTest(ReviewRepository reviewRows, EvidenceRequestRepository requestRows, Drafts drafts) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    when(policies.of("2026-11")).thenReturn(policy);
    DeadlineTerms terms = mock(DeadlineTerms.class);
    when(terms.staffExtension()).thenReturn(Duration.ofDays(2));
    when(policy.terms(DeadlineKind.EVIDENCE)).thenReturn(terms);
    when(proposals.of(any(), any())).thenReturn(Optional.empty());
    Settlements settlements = mock(Settlements.class);
    when(settlements.refundable(any())).thenReturn(new Refundable(Money.parse("USD 50.00")));
    requests =
        new EvidenceRequests(
            requestRows, reviewRows, file.disputes, deadlines.deadlines, process, clock);
    reviews =
        new Reviews(
            reviewRows,
            requests,
            proposals,
            mock(BlindReviews.class),
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
    assertThat(save(GRANT, REVIEWER)).isEmpty();
    assertThat(reviews.conclude(file.id, REVIEWER))
        .isEqualTo(new ReviewResult.Decided(Outcome.GRANTED_PARTIAL));
    Decision decision = file.inForce().orElseThrow();
    assertThat(decision.by()).isEqualTo(REVIEWER);
    assertThat(decision.remedy()).isEqualTo(Remedy.partialRefund(Money.parse("USD 20.00")));
    assertThat(decision.grounds())
        .extracting(Ground::reason)
        .containsExactly("DECIDED_ON_EVIDENCE");
    assertThat(decision.text()).isEqualTo(BothLanguages.same("The photos show it."));
    assertThat(deadlines.kinds()).isEmpty();
    assertThat(draftOf(REVIEWER)).isEmpty();
  }

  @Test
  void nothing_is_concluded_without_a_draft_of_ones_own() {
    save(GRANT, REVIEWER);
    assertThatThrownBy(() -> reviews.conclude(file.id, SENIOR))
        .isInstanceOf(NothingDecidedYet.class);
    assertThat(file.decisions).isEmpty();
  }

  @Test
  void an_unfinished_draft_is_kept_and_told_what_is_wrong_but_not_concluded() {
    assertThat(save(grant(" "), REVIEWER))
        .hasExactlyElementsOfTypes(TextMissing.class, TextMissing.class);
    assertThat(draftOf(REVIEWER)).contains(grant(" "));
    assertThatThrownBy(() -> reviews.conclude(file.id, REVIEWER)).isInstanceOf(TextMissing.class);
  }

  @Test
  void only_the_last_saved_draft_counts() {
    save(GRANT, REVIEWER);
    save(
        new Decide(
            Outcome.DENIED,
            null,
            null,
            false,
            Basis.of(List.of(4L)),
            BothLanguages.same("No."),
            ""),
        REVIEWER);
    assertThat(reviews.conclude(file.id, REVIEWER))
        .isEqualTo(new ReviewResult.Decided(Outcome.DENIED));
    assertThat(file.inForce().orElseThrow().grounds().get(0).facts())
        .isEqualTo(Map.of("evidence", List.of(4L), "setAside", List.of()));
  }

  @Test
  void a_party_does_not_review_its_own_dispute_and_nobody_but_staff_reviews() {
    assertThatThrownBy(() -> reviews.admitReviewer(file.id, new Actor("seller", Role.CASE_WORKER)))
        .isInstanceOf(DecidesOwnDispute.class);
    assertThatThrownBy(() -> save(GRANT, SELLER)).isInstanceOf(NotAReviewer.class);
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
    Decide denial =
        new Decide(Outcome.DENIED, null, null, false, Basis.NOTHING, BothLanguages.same("No."), "");
    assertThat(save(denial, REVIEWER)).hasExactlyElementsOfTypes(SilenceBindsTheReview.class);
    assertThatThrownBy(() -> reviews.conclude(file.id, REVIEWER))
        .isInstanceOf(SilenceBindsTheReview.class);
    save(GRANT, REVIEWER);
    reviews.conclude(file.id, REVIEWER);
    assertThat(file.inForce().orElseThrow().grounds())
        .extracting(Ground::reason)
        .contains("SELLER_WITHHELD_EVIDENCE");
  }

  @Test
  void a_high_amount_waits_for_a_second_person() {
    twoReviewersAreNeeded();
    save(GRANT, SENIOR);
    assertThat(reviews.conclude(file.id, SENIOR)).isEqualTo(new ReviewResult.ApprovalNeeded());
    assertThat(file.decisions).isEmpty();
    assertThat(reviews.of(file.id).orElseThrow().held()).isEqualTo(GRANT);
    assertThatThrownBy(() -> save(GRANT, SENIOR)).isInstanceOf(ReviewNotOpen.class);
    assertThatThrownBy(() -> reviews.admitApprover(file.id, SENIOR))
        .isInstanceOf(NeedsAnotherPerson.class);
    assertThatThrownBy(() -> reviews.admitApprover(file.id, REVIEWER))
        .isInstanceOf(NotAnApprover.class);
    Actor second = new Actor("senior-reviewer2", Role.SENIOR_REVIEWER);
    approve(new ApprovalDraft.Approve(), second);
    assertThat(reviews.concludeApproval(file.id, second)).contains(Outcome.GRANTED_PARTIAL);
    assertThat(file.inForce().orElseThrow().by()).isEqualTo(SENIOR);
    assertThat(file.story())
        .containsExactly("ReviewStarted", "SecondApprovalAskedFor", "DecisionApproved");
  }

  @Test
  void a_decision_that_waits_too_long_for_its_second_person_is_told() {
    twoReviewersAreNeeded();
    save(GRANT, REVIEWER);
    reviews.conclude(file.id, REVIEWER);
    reviews.escalateApproval(file.id);
    assertThat(file.story())
        .containsExactly("ReviewStarted", "SecondApprovalAskedFor", "ApprovalOverdue");
    assertThat(file.decisions).isEmpty();
  }

  @Test
  void a_decision_that_is_sent_back_is_not_given() {
    twoReviewersAreNeeded();
    save(GRANT, REVIEWER);
    reviews.conclude(file.id, REVIEWER);
    assertThatThrownBy(() -> reviews.concludeApproval(file.id, SENIOR))
        .isInstanceOf(NothingDecidedYet.class);
    assertThat(approve(new ApprovalDraft.SendBack(""), SENIOR))
        .hasExactlyElementsOfTypes(TextMissing.class);
    approve(new ApprovalDraft.SendBack("weigh it"), SENIOR);
    assertThat(reviews.concludeApproval(file.id, SENIOR)).isEmpty();
    assertThat(file.decisions).isEmpty();
    assertThat(reviews.of(file.id).orElseThrow().sentBack()).isEqualTo("weigh it");
    assertThat(draftOf(REVIEWER)).contains(GRANT);
  }

  @Test
  void a_missed_target_is_told_once_and_decides_nothing() {
    reviews.escalate(file.id);
    reviews.escalate(file.id);
    assertThat(file.story()).containsExactly("ReviewStarted", "ReviewOverdue");
    assertThat(file.decisions).isEmpty();
  }

  @Test
  void two_people_at_one_form_overwrite_nothing() {
    long first = reviews.saveDraft(file.id, GRANT, REVIEWER, Drafts.NONE).version();
    assertThatThrownBy(() -> reviews.saveDraft(file.id, grant("Mine."), SENIOR, Drafts.NONE))
        .isInstanceOfSatisfying(
            DraftChanged.class,
            refused ->
                assertThat(refused.facts())
                    .containsEntry("account", "case-worker")
                    .containsEntry("version", first));
    assertThat(draftOf(REVIEWER)).contains(GRANT);
    reviews.saveDraft(file.id, grant("Mine."), SENIOR, first);
    assertThatThrownBy(() -> reviews.saveDraft(file.id, grant("Again."), REVIEWER, first))
        .isInstanceOf(DraftChanged.class);
    assertThat(draftOf(SENIOR)).contains(grant("Mine."));
    assertThatThrownBy(() -> reviews.conclude(file.id, REVIEWER))
        .isInstanceOf(NothingDecidedYet.class);
  }

  @Test
  void two_windows_of_one_person_overwrite_nothing_and_a_repeated_save_is_the_same() {
    long first = reviews.saveDraft(file.id, GRANT, REVIEWER, Drafts.NONE).version();
    assertThat(reviews.saveDraft(file.id, GRANT, REVIEWER, Drafts.NONE).version()).isEqualTo(first);
    assertThatThrownBy(() -> reviews.saveDraft(file.id, grant("Other."), REVIEWER, Drafts.NONE))
        .isInstanceOf(DraftChangedElsewhere.class);
  }

  @Test
  void a_departure_is_kept_with_the_decision_and_the_grounds_that_were_picked() {
    Ground proven = new Ground("W-06", "DELIVERY_PROVEN", "2026-11", Map.of());
    Proposal proposal = new Proposal(Outcome.DENIED, Payer.MARKETPLACE, false, List.of(proven));
    when(proposals.of(any(), any())).thenReturn(Optional.of(proposal));
    when(policies.grounds(anyLong(), any(), any())).thenReturn(List.of(proven));
    assertThat(save(GRANT, REVIEWER)).hasExactlyElementsOfTypes(DepartureUnexplained.class);
    save(
        new Decide(
            Outcome.GRANTED_PARTIAL,
            Money.parse("USD 20.00"),
            Payer.SELLER,
            true,
            new Basis(List.of("W-06"), List.of(1L), List.of(2L)),
            new BothLanguages("照片显示。", "The photos show it."),
            "It was the wrong door."),
        REVIEWER);
    reviews.conclude(file.id, REVIEWER);
    Decision decision = file.inForce().orElseThrow();
    assertThat(decision.departure()).isEqualTo(new Departure(proposal, "It was the wrong door."));
    assertThat(decision.grounds()).extracting(Ground::rule).containsExactly("RV-01", "W-06");
    assertThat(decision.reliedOn()).containsExactly(1L);
    assertThat(decision.setAside()).containsExactly(2L);
    assertThat(decision.text().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("照片显示。");
    assertThat(decision.text().in(Locale.ENGLISH)).isEqualTo("The photos show it.");
  }

  @Test
  void a_claim_that_is_left_to_seniors_stays_open_for_them_alone() {
    save(new ReviewDraft.Refer("Beyond me."), REVIEWER);
    assertThat(reviews.conclude(file.id, REVIEWER)).isEqualTo(new ReviewResult.LeftToSeniors());
    assertThat(reviews.isReferred(file.id)).isTrue();
    assertThat(reviews.of(file.id).orElseThrow().referral()).isEqualTo("Beyond me.");
    assertThatThrownBy(() -> reviews.admitReviewer(file.id, REVIEWER))
        .isInstanceOf(LeftToSeniors.class);
    assertThatThrownBy(() -> save(GRANT, REVIEWER)).isInstanceOf(LeftToSeniors.class);
    reviews.admitReviewer(file.id, SENIOR);
    assertThat(file.story()).containsExactly("ReviewStarted", "ReferredToSenior");
  }

  private List<Refusal> save(ReviewDraft draft, Actor by) {
    long basedOn = reviews.draft(file.id).map(Drafts.Draft::version).orElse(Drafts.NONE);
    return reviews.saveDraft(file.id, draft, by, basedOn).objections();
  }

  private List<Refusal> approve(ApprovalDraft draft, Actor by) {
    long basedOn = reviews.approvalDraft(file.id).map(Drafts.Draft::version).orElse(Drafts.NONE);
    return reviews.saveApprovalDraft(file.id, draft, by, basedOn).objections();
  }

  private Optional<ReviewDraft> draftOf(Actor by) {
    return reviews
        .draft(file.id)
        .filter(draft -> draft.account().equals(by.account()))
        .map(Drafts.Draft::content);
  }

  private void askSeller() {
    save(
        new AskForEvidence(
            Party.SELLER, Set.of(EvidenceKind.WEIGHT), "What did it weigh?", Duration.ZERO),
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
        Outcome.GRANTED_PARTIAL,
        Money.parse("USD 20.00"),
        Payer.SELLER,
        true,
        Basis.NOTHING,
        BothLanguages.same(reason),
        "");
  }
}
