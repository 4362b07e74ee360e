package dev.redress.appeals;

import static dev.redress.disputes.CaseFileStub.BUYER;
import static dev.redress.disputes.CaseFileStub.NOW;
import static dev.redress.disputes.CaseFileStub.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.redress.RedressTest;
import dev.redress.disputes.Basis;
import dev.redress.disputes.CaseFileStub;
import dev.redress.disputes.DecidesOwnDispute;
import dev.redress.disputes.Drafts;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Remedy;
import dev.redress.policy.AppealAdmissionFacts;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadline.Binds;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Evaluation;
import dev.redress.policy.Ground;
import dev.redress.policy.Policies;
import dev.redress.policy.Policy;
import dev.redress.policy.RunningDeadlines;
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
class AppealsTest {

  private static final Actor REVIEWER = new Actor("case-worker", Role.CASE_WORKER);
  private static final Actor SENIOR = new Actor("senior-reviewer", Role.SENIOR_REVIEWER);
  private static final FileAppeal WHOLE =
      new FileAppeal(Set.of(AppealPart.REFUND, AppealPart.DEFECT), "The rule was misread.");

  private final CaseFileStub file = new CaseFileStub();
  private final RunningDeadlines deadlines = new RunningDeadlines(NOW);
  private final AppealProcess process = mock(AppealProcess.class);
  private final Policy policy = mock(Policy.class);
  private final Appeals appeals;

  @Autowired
  AppealsTest(AppealRepository rows, Drafts drafts) {
    Policies policies = mock(Policies.class);
    when(policies.of("2026-11")).thenReturn(policy);
    Settlements settlements = mock(Settlements.class);
    when(settlements.refundable(any())).thenReturn(new Refundable(Money.parse("USD 50.00")));
    appeals =
        new Appeals(
            rows,
            drafts,
            file.disputes,
            settlements,
            policies,
            deadlines.deadlines,
            process,
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @BeforeEach
  void decidedAndOpen() {
    admission();
    file.decided(Outcome.GRANTED_PARTIAL, Remedy.partialRefund(Money.parse("USD 20.00")), REVIEWER);
    appeals.openWindow(file.id);
  }

  @Test
  void each_side_appeals_once_and_the_window_opens_again_for_the_other() {
    assertThat(bound()).isEqualTo(Binds.BOTH);
    appeals.file(file.id, WHOLE, SELLER);
    verify(process).appealFiled(file.view().number().value());
    assertThat(deadlines.kinds()).isEmpty();
    assertThat(appeals.open(file.id)).isTrue();
    appeals.openWindow(file.id);
    assertThat(bound()).isEqualTo(Binds.BUYER);
    assertThat(appeals.canStillAppeal(file.id, Party.SELLER)).isFalse();
    assertThat(appeals.canStillAppeal(file.id, Party.BUYER)).isTrue();
    appeals.file(file.id, WHOLE, BUYER);
    assertThat(appeals.open(file.id)).isFalse();
  }

  @Test
  void the_policy_is_told_what_it_asks_for() {
    file.did(SELLER, "EvidenceSubmitted", NOW.minusSeconds(60));
    file.did(SELLER, "EvidenceSubmitted", NOW.plusSeconds(60));
    file.did(BUYER, "EvidenceSubmitted", NOW.plusSeconds(60));
    appeals.file(file.id, WHOLE, SELLER);
    verify(policy)
        .admission(
            new AppealAdmissionFacts(Party.SELLER, Outcome.GRANTED_PARTIAL, 0, true, 1, true));
  }

  @Test
  void an_appeal_that_the_policy_does_not_admit_is_refused_with_every_ground() {
    Ground late = ground("WINDOW_CLOSED");
    Ground twice = ground("APPEALED_BEFORE");
    admission(late, twice);
    assertThatThrownBy(() -> appeals.file(file.id, WHOLE, SELLER))
        .isInstanceOfSatisfying(
            AppealNotAdmitted.class,
            refusal -> assertThat(refusal.grounds()).containsExactly(late, twice));
    verify(process, never()).appealFiled(any());
    assertThat(appeals.of(file.id)).isEmpty();
  }

  @Test
  void an_appeal_names_a_part_of_the_decision() {
    assertThatThrownBy(() -> appeals.file(file.id, new FileAppeal(Set.of(), "all"), SELLER))
        .isInstanceOf(AppealPartsMissing.class);
  }

  @Test
  void an_agreement_cannot_be_appealed() {
    file.decided(Outcome.SETTLED, null, BUYER);
    assertThat(appeals.open(file.id)).isFalse();
  }

  @Test
  void only_a_senior_reviewer_without_a_part_in_it_decides() {
    Actor approver = new Actor("senior-reviewer2", Role.SENIOR_REVIEWER);
    file.did(approver, "DecisionApproved", NOW.minusSeconds(60));
    // whoever works on the appeal itself is not shut out by that
    file.did(SENIOR, "EvidenceSubmitted", NOW.plusSeconds(60));
    appeals.file(file.id, WHOLE, SELLER);
    assertThatThrownBy(() -> appeals.admitReviewer(file.id, REVIEWER))
        .isInstanceOf(NotAnAppealReviewer.class);
    assertThatThrownBy(() -> appeals.admitReviewer(file.id, approver)).isInstanceOf(HadAPart.class);
    assertThatThrownBy(
            () -> appeals.admitReviewer(file.id, new Actor("buyer", Role.SENIOR_REVIEWER)))
        .isInstanceOf(DecidesOwnDispute.class);
    appeals.admitReviewer(file.id, SENIOR);
  }

  @Test
  void the_draft_decides_and_a_later_decision_takes_the_place_of_the_first() {
    appeals.file(file.id, WHOLE, SELLER);
    appeals.admit(file.id);
    assertThatThrownBy(() -> appeals.conclude(file.id, SENIOR))
        .isInstanceOf(NothingConcludedYet.class);
    AppealDraft denial =
        new AppealDraft(
            Outcome.DENIED, null, null, false, Basis.NOTHING, BothLanguages.same("Signed for."));
    assertThat(appeals.saveDraft(file.id, denial, SENIOR, Drafts.NONE).objections()).isEmpty();
    assertThat(appeals.draft(file.id).map(Drafts.Draft::content)).contains(denial);
    assertThat(appeals.conclude(file.id, SENIOR)).isEqualTo(Outcome.DENIED);
    assertThat(file.inForce().orElseThrow().by()).isEqualTo(SENIOR);
    assertThat(appeals.of(file.id))
        .extracting(AppealView::verdict)
        .containsExactly(AppealVerdict.OVERTURNED);
    assertThat(deadlines.kinds()).isEmpty();
    assertThatThrownBy(() -> appeals.conclude(file.id, SENIOR)).isInstanceOf(AppealNotOpen.class);
  }

  @Test
  void a_missed_target_is_told_once() {
    appeals.file(file.id, WHOLE, SELLER);
    appeals.admit(file.id);
    appeals.escalate(file.id);
    appeals.escalate(file.id);
    assertThat(file.story()).containsOnlyOnce("AppealOverdue");
    assertThat(file.inForce().orElseThrow().payer()).isEqualTo(Payer.SELLER);
  }

  private Binds bound() {
    return deadlines.running.stream()
        .filter(deadline -> deadline.kind() == DeadlineKind.APPEAL_WINDOW)
        .map(Deadline::binds)
        .findFirst()
        .orElseThrow();
  }

  private static Ground ground(String reason) {
    return new Ground("AA-1", reason, "2026-11", Map.of());
  }

  private void admission(Ground... against) {
    when(policy.admission(any()))
        .thenReturn(
            new Evaluation<>(
                List.of(against),
                "appeal-admission",
                "2026-11",
                List.of(),
                Map.<String, @Nullable Object>of()));
  }
}
