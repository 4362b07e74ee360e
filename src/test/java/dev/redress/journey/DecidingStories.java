package dev.redress.journey;

import static dev.redress.journey.CaseWorker.APPEAL;
import static dev.redress.journey.CaseWorker.APPROVAL;
import static dev.redress.journey.CaseWorker.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.archive.ZipContent;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people decide at the forms of their tasks. */
interface DecidingStories extends Stories {

  @Test
  default void a_decision_is_written_from_what_was_ticked_and_each_side_reads_it_in_its_language(
      @TempDir Path folder) {
    CaseWorker reviewer = house().caseWorker("case-worker");
    Complaint dispute = house().contested();
    house().buyer().submits(dispute, EvidenceKind.PHOTO_OF_ITEM, Photo.ofATeapot());
    long photo = house().evidenceOf(dispute).id();
    reviewer.takes(REVIEW, dispute).succeeded();
    assertThat(reviewer.reads(REVIEW, dispute)).contains("W-06", "没有承运商的扫描记录显示已送达");

    Map<String, String> form = new HashMap<>(Forms.grantsFully("SELLER", true));
    form.put("textZh", "");
    form.put("textEn", "");
    form.put("clauses", "W-06,E-08");
    form.put("weighed[" + photo + "]", "SET_ASIDE");
    Answer saved = reviewer.saves(REVIEW, dispute, form, 0);
    assertThat(saved.body().path("problems")).isEmpty();
    assertThat(saved.body().path("text").path("chinese").asText())
        .contains("买家获得全额退款：62.00", "条款 W-06", "条款 E-08", "不采信的证据");
    assertThat(saved.body().path("text").path("english").asText())
        .contains("refunded in full: 62.00", "rule W-06", "not followed: Photo of the item (Buyer");
    assertThat(reviewer.previews(REVIEW, dispute))
        .contains("lang=\"zh-CN\"", "lang=\"en\"", "rule W-06", "条款 E-08");
    reviewer.submits(REVIEW, dispute).succeeded();

    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    JsonNode buyers = house().buyer().reads(dispute).path("decisions").path(0);
    assertThat(buyers.path("text").asText()).startsWith("The buyer is refunded in full");
    assertThat(buyers.path("grounds").findValuesAsText("rule"))
        .containsExactly("RV-01", "W-06", "E-08");
    JsonNode sellers = house().seller().reads(dispute).path("decisions").path(0);
    assertThat(sellers.path("text").asText()).startsWith("买家获得全额退款");
    ZipContent archive = ZipContent.of(house().seller().takesAlong(dispute, folder));
    assertThat(archive.text("index.html")).contains("买家获得全额退款", "W-06", "已查看但不采信");
    assertThat(house().custody().verify(dispute.id()).intact()).isTrue();
  }

  @Test
  default void who_departs_from_the_policys_proposal_says_why_and_only_staff_reads_it() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    Complaint dispute = house().contested();
    reviewer.takes(REVIEW, dispute).succeeded();
    Map<String, String> form = new HashMap<>(Forms.denies());
    form.put("departure", "");
    assertThat(reviewer.fillsIn(REVIEW, dispute, form)).containsExactly("DEPARTURE_UNEXPLAINED");
    assertThat(reviewer.submits(REVIEW, dispute).body().toString())
        .contains("DEPARTURE_UNEXPLAINED");
    form.put("departure", "The buyer was seen with it.");
    assertThat(reviewer.fillsIn(REVIEW, dispute, form)).isEmpty();
    reviewer.submits(REVIEW, dispute).succeeded();
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
    for (Person party : Set.of(house().buyer(), house().seller())) {
      assertThat(party.reads(dispute).toString()).doesNotContain("was seen with it");
    }
    house().buyer().appeals(dispute, Set.of("REFUND"), "I was not");
    assertThat(house().caseWorker("senior-reviewer").reads(APPEAL, dispute))
        .contains("The buyer was seen with it.");
    assertThat(house().custody().verify(dispute.id()).intact()).isTrue();
  }

  @Test
  default void two_reviewers_at_one_task_overwrite_nothing() {
    CaseWorker first = house().caseWorker("case-worker");
    CaseWorker second = house().caseWorker("case-worker2");
    Complaint dispute = house().contested();
    first.takes(REVIEW, dispute).succeeded();
    long version = first.saves(REVIEW, dispute, Forms.denies(), 0).body().path("version").asLong();
    first.loses(REVIEW, dispute);
    assertThat(first.saves(REVIEW, dispute, Forms.denies(), version).body().toString())
        .contains("TASK_UNCLAIMED");

    second.takes(REVIEW, dispute).succeeded();
    Answer anothers = first.saves(REVIEW, dispute, Forms.grantsOnReturn(), version);
    assertThat(anothers.status()).isEqualTo(409);
    assertThat(anothers.body().toString()).contains("TASK_OF_ANOTHER");
    Answer stale = second.saves(REVIEW, dispute, Forms.grantsFully("SELLER", true), 0);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body().path("problems").path(0).path("code").asText())
        .isEqualTo("DRAFT_CHANGED");
    assertThat(stale.body().path("version").asLong()).isEqualTo(version);
    assertThat(second.readsDraft(REVIEW, dispute)).contains("The photos show it");

    Answer over = second.saves(REVIEW, dispute, Forms.grantsFully("SELLER", true), version);
    assertThat(over.succeeded().body().path("version").asLong()).isEqualTo(version + 1);
    second.submits(REVIEW, dispute).succeeded();
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
  }

  @Test
  default void two_windows_of_one_reviewer_overwrite_nothing() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    Complaint dispute = house().contested();
    reviewer.takes(REVIEW, dispute).succeeded();
    reviewer.saves(REVIEW, dispute, Forms.denies(), 0).succeeded();
    Answer stale = reviewer.saves(REVIEW, dispute, Forms.grantsFully("SELLER", true), 0);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.body().toString()).contains("DRAFT_CHANGED_ELSEWHERE");
    reviewer.submits(REVIEW, dispute).succeeded();
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
  }

  @Test
  default void a_claim_that_is_left_to_seniors_is_decided_by_one_and_no_longer_offered_to_others() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    CaseWorker senior = house().caseWorker("senior-reviewer");
    Complaint dispute = house().contested();
    reviewer.takes(REVIEW, dispute).succeeded();
    assertThat(reviewer.fillsIn(REVIEW, dispute, Forms.refers(" ")))
        .containsExactly("TEXT_MISSING");
    reviewer.fillsIn(REVIEW, dispute, Forms.refers("A ring of returns, I think."));
    reviewer.submits(REVIEW, dispute).succeeded();
    dispute.standsAt(Stage.REVIEW, null);
    assertThat(dispute.events()).contains("ReferredToSenior");

    assertThat(senior.reads(REVIEW, dispute)).contains("A ring of returns, I think.");
    assertThat(reviewer.sees(REVIEW, dispute)).as("before a case worker").isFalse();
    assertThat(reviewer.takesById(senior.id(REVIEW, dispute)).status()).isEqualTo(403);
    senior.completes(REVIEW, dispute, Forms.denies());
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
    assertThat(house().buyer().reads(dispute).toString()).doesNotContain("ring of returns");
  }

  @Test
  default void who_is_asked_for_evidence_may_get_more_time_than_the_policys() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    Complaint dispute = house().contested();
    reviewer.takes(REVIEW, dispute).succeeded();
    Map<String, String> form = new HashMap<>(Forms.asks("BUYER", "PHOTO_OF_ITEM"));
    form.put("longer", "9999");
    assertThat(reviewer.fillsIn(REVIEW, dispute, form))
        .containsExactly("ANSWER_TIME_OUT_OF_BOUNDS");
    form.put("longer", "24");
    assertThat(reviewer.fillsIn(REVIEW, dispute, form)).isEmpty();
    reviewer.submits(REVIEW, dispute).succeeded();
    Instant due =
        Instant.parse(
            house().buyer().reads(dispute).path("deadlines").path(0).path("due").asText());
    assertThat(due).isBetween(hence(95), hence(96 + 12));
    house().deadlinePasses("EVIDENCE", dispute);
    assertThat(dispute.events()).contains("EvidenceRequestUnanswered");
  }

  private Instant hence(int hours) {
    return house().now().plus(Duration.ofHours(hours));
  }

  @Test
  default void a_reviewer_corrects_the_problem_type_at_the_form_and_the_seller_replies_first() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    Complaint dispute = house().contested(ProblemType.DAMAGED, house().goods().thatArrived());
    reviewer.takes(REVIEW, dispute).succeeded();
    reviewer
        .acts(REVIEW, dispute, "problem-type", Map.of("problemType", "WRONG_ITEM", "reason", "See"))
        .succeeded();
    assertThat(reviewer.fillsIn(REVIEW, dispute, Forms.denies()))
        .containsExactly("REPLY_STILL_OPEN");
    house().seller().replies(dispute, "It is a teapot");
    reviewer.completes(REVIEW, dispute, Forms.denies());
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
  }

  @Test
  default void who_looks_again_sees_the_first_decision_beside_what_has_come_since() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    CaseWorker senior = house().caseWorker("senior-reviewer");
    Complaint dispute = house().contested(ProblemType.NOT_RECEIVED, house().goods().paid("900.00"));
    reviewer.completes(REVIEW, dispute, Forms.grants("600.00", "SELLER", true));
    assertThat(senior.reads(APPROVAL, dispute))
        .contains("照片可以证明", "600.00", "此后没有新情况", "Seen by eye");
    house().buyer().submits(dispute, EvidenceKind.PHOTO_OF_ITEM, Photo.ofATeapot());
    assertThat(senior.reads(APPROVAL, dispute)).contains("此后的新情况").doesNotContain("此后没有新情况");
    senior.completes(APPROVAL, dispute, Forms.approves());
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_PARTIAL);

    house().buyer().appeals(dispute, Set.of("REFUND"), "Nothing came at all");
    CaseWorker second = house().caseWorker("senior-reviewer2");
    assertThat(second.reads(APPEAL, dispute))
        .contains(
            "What was decided", "Appeal of the ", "Nothing came at all", "The photos show it");
    second.completes(APPEAL, dispute, Forms.grantsFully("SELLER", true));
    dispute.isRefunded("600.00 USD", "300.00 USD");
  }
}
