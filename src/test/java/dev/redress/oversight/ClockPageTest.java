package dev.redress.oversight;

import static dev.redress.identity.Visitor.ledTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import dev.redress.disputes.DisputeView;
import dev.redress.disputes.Disputes;
import dev.redress.disputes.TimelineEntry;
import dev.redress.engine.TimeMachine;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Party;
import dev.redress.identity.Visitor;
import dev.redress.notification.NoticeProof;
import dev.redress.notification.NoticeState;
import dev.redress.notification.Notices;
import dev.redress.policy.Deadline;
import dev.redress.policy.Deadlines;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@RedressTest
class ClockPageTest {

  private static final String PAGE = ClockPageController.ADDRESS;
  private static final TemporalUnitOffset CLOSE = within(1, ChronoUnit.MINUTES);

  @Autowired private ApplicationContext house;
  @Autowired private TimeMachine time;
  @Autowired private Disputes disputes;
  @Autowired private Deadlines deadlines;
  @Autowired private Notices notices;
  @LocalServerPort private int port;

  private Visitor manager;

  @BeforeEach
  void managerAtWork() {
    manager = Visitor.signedIn(port, "manager");
  }

  @Test
  void a_manager_moves_time_to_a_deadline_and_sees_what_happened() {
    DisputeView dispute = DisputeUnderReview.in(house).dispute();
    Deadline target = next(dispute);
    assertThat(manager.get(PAGE).body()).contains("Time machine", "What ends next");

    HttpResponse<String> moved = toNextDeadlineOf(dispute.number().value());
    assertThat(ledTo(moved)).isEqualTo(PAGE);
    assertThat(time.now()).isCloseTo(target.dueAt(), CLOSE);
    assertThat(disputes.timeline(dispute.id()))
        .extracting(TimelineEntry::event)
        .contains("ReviewOverdue");
    assertThat(manager.get(PAGE).body()).contains("What happened from");
    assertThat(manager.get(PAGE).body()).as("read once").doesNotContain("What happened from");
  }

  @Test
  void mails_are_sent_at_the_time_of_what_they_tell() {
    DisputeView dispute = DisputeUnderReview.in(house).dispute();
    Instant before = time.now();
    toNextDeadlineOf(dispute.number().value());
    List<NoticeProof> sent = notices.proofs(dispute.id());
    assertThat(sent).extracting(NoticeProof::state).containsOnly(NoticeState.SENT);
    assertThat(sent)
        .allSatisfy(notice -> assertThat(notice.sentAt()).isCloseTo(notice.createdAt(), CLOSE))
        .anySatisfy(notice -> assertThat(notice.sentAt()).isCloseTo(before, CLOSE));
  }

  @Test
  void a_manager_moves_time_to_a_day() {
    String day = TypedTime.of("to", time.now().plus(3, ChronoUnit.DAYS), zone()).typed();
    assertThat(ledTo(manager.post(PAGE + "/day", Map.of("to", day)))).isEqualTo(PAGE);
    assertThat(time.now()).isCloseTo(TypedTime.of("to", day).in(zone()), CLOSE);
  }

  @Test
  void wrong_input_is_said_at_its_field_and_moves_nothing() {
    Instant before = time.now();
    HttpResponse<String> past = manager.post(PAGE + "/day", Map.of("to", "2001-01-01T00:00"));
    assertThat(past.statusCode()).isEqualTo(422);
    assertThat(past.body()).contains("time cannot be moved back", "2001-01-01T00:00");
    assertThat(manager.post(PAGE + "/day", Map.of("to", "soon")).body())
        .contains("Please give a day and a time.");
    assertThat(toNextDeadlineOf("D-7K3M").body()).contains("is not the number of a dispute");
    assertThat(time.now()).isCloseTo(before, CLOSE);
  }

  @Test
  void a_closed_dispute_has_no_next_deadline() {
    DisputeView dispute = DisputeUnderReview.in(house).dispute();
    disputes.withdraw(dispute.id(), Actor.of(Party.BUYER, dispute.buyer()), "");
    HttpResponse<String> refused = toNextDeadlineOf(dispute.number().value());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("No deadline of " + dispute.number().value() + " is running");
  }

  private HttpResponse<String> toNextDeadlineOf(String number) {
    return manager.post(PAGE + "/deadline", Map.of("number", number));
  }

  private Deadline next(DisputeView dispute) {
    return Objects.requireNonNull(deadlines.nextToEnd(List.of(dispute.id())).get(dispute.id()));
  }

  private ZoneId zone() {
    return house.getBean(Marketplace.class).zone();
  }
}
