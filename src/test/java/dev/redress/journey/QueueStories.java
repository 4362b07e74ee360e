package dev.redress.journey;

import static dev.redress.journey.CaseWorker.APPEAL;
import static dev.redress.journey.CaseWorker.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.EvidenceKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What lies in whose lists, and who may take it. */
interface QueueStories extends Stories {

  @Test
  default void a_claim_is_in_the_lists_of_reviewers_until_somebody_takes_it() {
    CaseWorker worker = house().caseWorker("case-worker");
    CaseWorker senior = house().caseWorker("senior-reviewer");
    Complaint dispute = house().contested();
    String task = worker.id(REVIEW, dispute);

    assertThat(worker.sees("Claims to review", REVIEW, dispute)).isTrue();
    assertThat(senior.sees("Claims to review", REVIEW, dispute)).isTrue();
    assertThat(worker.sees("My tasks", REVIEW, dispute)).isFalse();
    assertThat(worker.sees("Overdue", REVIEW, dispute)).isFalse();
    assertThat(worker.card(REVIEW, dispute).toString())
        .contains(dispute.number(), "未收到商品", "Teapot", "62.00")
        .doesNotContain("NOT_RECEIVED", "FULL_REFUND");

    worker.takes(REVIEW, dispute).succeeded();
    assertThat(worker.sees("My tasks", REVIEW, dispute)).isTrue();
    assertThat(senior.sees("Claims to review", REVIEW, dispute)).isFalse();
    house().deadlinePasses("REVIEW_TARGET", dispute);
    assertThat(worker.sees("Overdue", REVIEW, dispute)).isTrue();
    assertThat(senior.sees("Overdue", REVIEW, dispute)).isTrue();
    assertThat(worker.card(REVIEW, dispute).path("overdue").asBoolean()).isTrue();

    worker.completes(REVIEW, dispute, Forms.denies());
    assertThat(rightsOn(task)).as("rights on a task that is done").isZero();
  }

  @Test
  default void what_comes_back_with_evidence_is_told_from_what_comes_back_without() {
    CaseWorker worker = house().caseWorker("case-worker");
    Complaint answered = house().contested();
    Complaint silent = house().contested();
    assertThat(worker.sees("Evidence arrived", REVIEW, answered)).isFalse();
    worker.completes(REVIEW, answered, Forms.asks("BUYER", "PHOTO_OF_ITEM"));
    worker.completes(REVIEW, silent, Forms.asks("BUYER", "PHOTO_OF_ITEM"));

    house().buyer().submits(answered, EvidenceKind.PHOTO_OF_ITEM, Photo.ofATeapot());
    worker.takes(REVIEW, answered).succeeded();
    assertThat(worker.sees("Evidence arrived", REVIEW, answered)).isTrue();
    assertThat(worker.card(REVIEW, answered).path("evidenceArrived").asBoolean()).isTrue();
    house().deadlinePasses("EVIDENCE", silent);
    worker.id(REVIEW, silent);
    assertThat(worker.sees("Evidence arrived", REVIEW, silent)).isFalse();
    assertThat(worker.sees("Claims to review", REVIEW, silent)).isTrue();
  }

  @Test
  default void an_appeal_is_for_seniors_who_had_no_part_and_the_others_are_told_why() {
    CaseWorker worker = house().caseWorker("case-worker");
    CaseWorker decided = house().caseWorker("senior-reviewer");
    CaseWorker senior = house().caseWorker("senior-reviewer2");
    Complaint dispute = house().contested();
    decided.completes(REVIEW, dispute, Forms.denies());
    house().buyer().appeals(dispute, Set.of("REFUND"), "The signature is not mine");
    String task = senior.id(APPEAL, dispute);

    assertThat(worker.sees(APPEAL, dispute)).as("an appeal before a case worker").isFalse();
    assertThat(worker.takesById(task).status()).isIn(403, 404);

    assertThat(decided.takes(APPEAL, dispute).status()).isGreaterThanOrEqualTo(400);
    String why = "你在申诉之前处理过该纠纷";
    assertThat(decided.isToldWhyNot(APPEAL, dispute)).singleElement().asString().contains(why);
    assertThat(decided.isRefusedTheForm(APPEAL, dispute)).contains(why);

    assertThat(senior.sees("Appeals", APPEAL, dispute)).isTrue();
    assertThat(senior.isToldWhyNot(APPEAL, dispute)).isEmpty();
    senior.completes(APPEAL, dispute, Forms.denies());
  }

  private long rightsOn(String task) {
    return house()
        .rows()
        .sql("select count(*) from ACT_RU_AUTHORIZATION where RESOURCE_ID_ = ?")
        .param(task)
        .query(Long.class)
        .single();
  }
}
