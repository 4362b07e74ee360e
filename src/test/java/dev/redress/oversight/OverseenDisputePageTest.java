package dev.redress.oversight;

import static dev.redress.identity.Visitor.ledTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import dev.redress.disputes.Custody;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.InspectionGround;
import dev.redress.disputes.TimelineEntry;
import dev.redress.identity.Visitor;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@RedressTest
class OverseenDisputePageTest {

  @Autowired private ApplicationContext house;
  @Autowired private Disputes disputes;
  @Autowired private Custody custody;
  @Autowired private RuntimeService runtime;
  @LocalServerPort private int port;

  private Visitor manager;
  private DisputeView dispute;
  private String page;

  @BeforeEach
  void managerAtADispute() {
    manager = Visitor.signedIn(port, "manager");
    dispute = DisputeUnderReview.in(house).dispute();
    page = OverseenDisputeController.address(dispute.number().value());
  }

  @Test
  void nothing_of_a_dispute_opens_before_the_manager_has_said_why() {
    assertThat(manager.get(page).body())
        .contains("Why do you look into this case file?")
        .doesNotContain("What the policy found");
    assertThat(manager.get(page + "/evidence/1").statusCode())
        .as("not even whether there is such a file")
        .isEqualTo(422);
    assertThat(manager.post(page + "/inspections", Map.of("reason", "as I please")).body())
        .contains("as I please")
        .doesNotContain("What the policy found");
    assertThat(events()).doesNotContain("CaseFileInspected");
  }

  @Test
  void who_has_said_why_sees_every_trace_in_one_line_of_time_and_that_goes_on_record() {
    var led =
        manager.post(
            page + "/inspections",
            Map.of("ground", InspectionGround.QUALITY_CHECK.name(), "reason", "Called at noon"));
    assertThat(ledTo(led)).isEqualTo(page);
    assertThat(manager.get(page).body())
        .contains(
            "Called at noon",
            "Claim filed",
            "Deadlines and proofs of notice",
            "What the policy found");
    assertThat(disputes.timeline(dispute.id()))
        .filteredOn(entry -> entry.by().account().equals("manager"))
        .extracting(TimelineEntry::event)
        .as("that they said why stands there, and no second look beside it")
        .containsExactly("CaseFileInspected");
    assertThat(custody.verify(dispute.id()).findings()).isEmpty();
  }

  @Test
  void a_process_in_cockpit_leads_to_its_dispute() {
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(dispute.number().value())
            .singleResult()
            .getId();
    assertThat(ledTo(manager.get("/oversight/cockpit/instances/" + instance))).isEqualTo(page);
    assertThat(manager.get("/oversight/cockpit/instances/nothing").statusCode()).isEqualTo(404);
  }

  private List<String> events() {
    return disputes.timeline(dispute.id()).stream().map(TimelineEntry::event).toList();
  }
}
