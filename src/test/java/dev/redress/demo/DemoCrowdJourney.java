package dev.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressTest;
import dev.redress.disputes.Custody;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Stage;
import dev.redress.identity.Visitor;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An empty house that was asked to have many disputes. The engine has one clock a machine. */
@RedressTest
@DirtiesContext
@TestPropertySource(
    properties = {"redress.demo.disputes=137", "redress.evidence.directory=target/evidence-crowd"})
class DemoCrowdJourney {

  @Autowired private Disputes disputes;
  @Autowired private Custody custody;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  @Test
  void as_many_disputes_were_told_as_were_wanted_and_every_way_of_ending_is_among_them() {
    List<DisputeView> all = all();
    assertThat(all).hasSize(137);
    assertThat(all)
        .extracting(DisputeView::outcome)
        .contains(
            Outcome.SETTLED,
            Outcome.WITHDRAWN,
            Outcome.LAPSED,
            Outcome.GRANTED_FULL,
            Outcome.GRANTED_PARTIAL,
            Outcome.GRANTED_ON_RETURN,
            Outcome.DENIED);
    assertThat(all).extracting(DisputeView::stage).contains(Stage.NEGOTIATION, Stage.APPEAL);
    assertThat(all).filteredOn(one -> one.stage() == Stage.CLOSED).hasSizeGreaterThan(60);
  }

  @Test
  void what_was_told_holds_together() {
    assertThat(all()).allSatisfy(one -> assertThat(custody.verify(one.id()).findings()).isEmpty());
    assertThat(runtime.createIncidentQuery().count()).isZero();
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("dispute").count())
        .isEqualTo(all().stream().filter(DisputeView::isOpen).count());
  }

  /** Half a year of it wants more reviewers than nobody, and tells what it takes for granted. */
  @Test
  void a_manager_is_told_how_many_reviewers_next_week_wants() {
    assertThat(Visitor.signedIn(port, "manager").get("/oversight/staffing?weeks=26").body())
        .contains("Reviewers wanted from", "Nine weeks of ten", "Reviews that wait now");
  }

  private List<DisputeView> all() {
    return jdbc.sql("select id from dispute").query(Long.class).list().stream()
        .map(disputes::get)
        .toList();
  }
}
