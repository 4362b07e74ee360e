package dev.redress.journey;

import static dev.redress.journey.CaseWorker.APPEAL;
import static dev.redress.journey.CaseWorker.APPROVAL;
import static dev.redress.journey.CaseWorker.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.ProblemType;
import dev.redress.guarantee.Stage;
import dev.redress.identity.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * People who call the engine behind Tasklist by hand, in their own session: whatever they send,
 * what happens is what the domain allows.
 */
interface EngineStories extends Stories {

  Map<String, Object> MADE_UP =
      Map.of(
          "reviewRoute", Map.of("value", "DECIDED"),
          "approved", Map.of("value", true),
          "appealDecided", Map.of("value", true),
          "outcome", Map.of("value", "GRANTED_FULL"));

  @Test
  default void no_task_is_completed_without_a_saved_form_whatever_variables_are_sent() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    CaseWorker senior = house().caseWorker("senior-reviewer");
    CaseWorker second = house().caseWorker("senior-reviewer2");
    Complaint dispute = house().contested(ProblemType.NOT_RECEIVED, house().goods().paid("900.00"));

    reviewer.takes(REVIEW, dispute).succeeded();
    assertNoWayRound(reviewer, REVIEW, dispute, "NOTHING_DECIDED_YET");
    reviewer.fillsIn(REVIEW, dispute, Forms.grantsFully("SELLER", true));
    reviewer.submits(REVIEW, dispute).succeeded();

    senior.takes(APPROVAL, dispute).succeeded();
    assertNoWayRound(senior, APPROVAL, dispute, "NOTHING_DECIDED_YET");
    senior.fillsIn(APPROVAL, dispute, Forms.approves());
    senior.submits(APPROVAL, dispute, MADE_UP).succeeded();
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);

    house().seller().appeals(dispute, Set.of("DEFECT"), "It was scanned");
    second.takes(APPEAL, dispute).succeeded();
    assertNoWayRound(second, APPEAL, dispute, "NOTHING_CONCLUDED_YET");
    second.completes(APPEAL, dispute, Forms.upholds());
    dispute.standsAt(Stage.APPEAL, Outcome.GRANTED_FULL);
    dispute.isRefunded("900.00 USD");
  }

  private void assertNoWayRound(CaseWorker worker, String task, Complaint dispute, String reason) {
    for (String verb : List.of("complete", "submit-form")) {
      Answer refused = worker.calls(task, dispute, verb, Map.of("variables", MADE_UP));
      assertThat(refused.status()).as(verb).isGreaterThanOrEqualTo(400);
      assertThat(refused.body().toString()).as(verb).contains(reason);
    }
    for (String verb : List.of("resolve", "bpmnError", "bpmnEscalation")) {
      assertThat(
              worker
                  .calls(
                      task,
                      dispute,
                      verb,
                      Map.of("variables", MADE_UP, "errorCode", "x", "escalationCode", "x"))
                  .status())
          .as(verb)
          .isEqualTo(403);
    }
    assertThat(worker.sees(task, dispute)).isTrue();
  }

  @Test
  default void a_task_is_completed_by_whoever_has_it_and_by_nobody_else_for_them() {
    CaseWorker first = house().caseWorker("case-worker");
    CaseWorker second = house().caseWorker("case-worker2");
    Complaint dispute = house().contested();
    first.takes(REVIEW, dispute).succeeded();
    assertThat(first.fillsIn(REVIEW, dispute, Forms.grantsFully("SELLER", true))).isEmpty();

    Answer anothers = second.submits(REVIEW, dispute, MADE_UP);
    assertThat(anothers.status()).isGreaterThanOrEqualTo(400);
    assertThat(anothers.body().toString()).contains("NOT_THEIR_TASK");
    for (String verb : List.of("assignee", "delegate")) {
      assertThat(second.calls(REVIEW, dispute, verb, Map.of("userId", "case-worker2")).status())
          .as(verb)
          .isEqualTo(403);
    }
    assertThat(second.takes(REVIEW, dispute).status()).isGreaterThanOrEqualTo(400);

    first.loses(REVIEW, dispute);
    assertThat(first.submits(REVIEW, dispute).body().toString()).contains("NOT_THEIR_TASK");
    second.takes(REVIEW, dispute).succeeded();
    assertThat(first.submits(REVIEW, dispute).body().toString()).contains("NOT_THEIR_TASK");
    assertThat(second.submits(REVIEW, dispute).body().toString()).contains("NOTHING_DECIDED_YET");
    dispute.standsAt(Stage.REVIEW, null);
    second.completes(REVIEW, dispute, Forms.denies());
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
  }

  @Test
  default void who_has_a_task_puts_it_back_themselves_and_gives_it_to_nobody_else() {
    CaseWorker first = house().caseWorker("case-worker");
    CaseWorker second = house().caseWorker("case-worker2");
    Complaint dispute = house().contested();
    assertThat(first.calls(REVIEW, dispute, "claim", user("case-worker2")).status())
        .as("for another")
        .isGreaterThanOrEqualTo(400);
    first.takes(REVIEW, dispute).succeeded();
    for (String verb : List.of("assignee", "delegate")) {
      Answer given = first.calls(REVIEW, dispute, verb, user("case-worker2"));
      assertThat(given.status()).as(verb).isGreaterThanOrEqualTo(400);
      assertThat(given.body().toString()).as(verb).contains("NOT_THEIRS_TO_GIVE");
    }
    assertThat(
            first
                .calls(
                    REVIEW,
                    dispute,
                    "identity-links",
                    Map.of("groupId", "managers", "type", "candidate"))
                .status())
        .isEqualTo(403);
    assertThat(second.putsBack(REVIEW, dispute).status()).isEqualTo(403);

    first.putsBack(REVIEW, dispute).succeeded();
    second.takes(REVIEW, dispute).succeeded();
    assertThat(first.putsBack(REVIEW, dispute).status()).isEqualTo(403);
    second.putsBack(REVIEW, dispute).succeeded();
    first.completes(REVIEW, dispute, Forms.denies());
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
  }

  private static Map<String, String> user(String account) {
    return Map.of("userId", account);
  }

  @Test
  default void variables_neither_shadow_the_house_nor_stay_on_a_task() {
    CaseWorker reviewer = house().caseWorker("case-worker");
    Complaint dispute = house().contested();
    reviewer.takes(REVIEW, dispute).succeeded();
    reviewer.fillsIn(REVIEW, dispute, Forms.denies());
    for (String name : List.of("settlements", "appeals", "anything")) {
      Answer refused =
          reviewer.submits(REVIEW, dispute, Map.of(name, Map.of("value", "GRANTED_FULL")));
      assertThat(refused.status()).as(name).isGreaterThanOrEqualTo(400);
    }
    for (String where : List.of("variables", "localVariables")) {
      assertThat(
              reviewer
                  .calls(
                      REVIEW,
                      dispute,
                      where,
                      Map.of("modifications", Map.of("reviewRoute", Map.of("value", "EVIDENCE"))))
                  .status())
          .as(where)
          .isEqualTo(403);
    }
    reviewer.submits(REVIEW, dispute).succeeded();
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
    dispute.isRefunded();
  }

  @Test
  default void reviewers_can_neither_move_the_process_nor_wake_it() {
    Complaint dispute = house().contested();
    for (CaseWorker worker :
        List.of(house().caseWorker("case-worker"), house().caseWorker("senior-reviewer"))) {
      String instance = worker.instance(REVIEW, dispute);
      String execution = worker.execution(REVIEW, dispute);
      Map<String, Map<String, ?>> calls =
          Map.of(
              "/process-instance/" + instance + "/modification",
              Map.of(
                  "instructions",
                  List.of(
                      Map.of("type", "cancel", "activityId", REVIEW),
                      Map.of(
                          "type", "startBeforeActivity", "activityId", "EndEvent_ClaimDecided"))),
              "/process-instance/" + instance + "/variables",
              Map.of("modifications", Map.of("outcome", Map.of("value", "GRANTED_FULL"))),
              "/message",
              Map.of("messageName", "dispute.withdrawn", "businessKey", dispute.number()),
              "/signal",
              Map.of("name", "x", "executionId", execution),
              "/execution/" + execution + "/signal",
              Map.of(),
              "/execution/" + execution + "/localVariables",
              Map.of("modifications", Map.of("outcome", Map.of("value", "GRANTED_FULL"))),
              "/process-definition/key/dispute/start",
              Map.of("businessKey", dispute.number()),
              "/task/create",
              Map.of("id", "made-up"));
      calls.forEach(
          (path, body) -> {
            Answer answer = worker.calls(path, body);
            assertThat(answer.status())
                .as("%s: %s", path, answer.body())
                .isGreaterThanOrEqualTo(400);
          });
      assertThat(worker.jobs(instance)).as("jobs that reviewers may see").isEmpty();
      for (String job : house().jobs(instance)) {
        assertThat(worker.calls("/job/" + job + "/execute", Map.of()).status())
            .as("job of %s", dispute.number())
            .isGreaterThanOrEqualTo(400);
      }
    }
    dispute.standsAt(Stage.REVIEW, null);
    dispute.holdsTogether();
    house().caseWorker("case-worker").completes(REVIEW, dispute, Forms.denies());
    dispute.standsAt(Stage.APPEAL, Outcome.DENIED);
  }

  @Test
  default void the_engines_own_address_opens_to_nobody_and_tasklists_to_staff_alone() {
    List<String> engines = List.of("/engine-rest/task", "/engine-rest/engine/default/task");
    for (String account : List.of("buyer", "seller", "case-worker", "manager", "admin")) {
      Visitor visitor = Visitor.signedIn(house().port(), account);
      for (String path : engines) {
        assertThat(visitor.get(path).statusCode()).as("%s at %s", account, path).isEqualTo(403);
      }
    }
    for (String path : engines) {
      assertThat(new Visitor(house().port()).get(path).statusCode()).isNotEqualTo(200);
    }
    for (String account : List.of("buyer", "seller", "marketplace")) {
      assertThat(
              Visitor.signedIn(house().port(), account)
                  .get("/camunda/api/engine/engine/default/task")
                  .statusCode())
          .as(account)
          .isEqualTo(403);
    }
    assertThat(
            new Visitor(house().port()).get("/camunda/api/engine/engine/default/task").statusCode())
        .isNotEqualTo(200);
  }
}
