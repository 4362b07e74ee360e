package dev.redress.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import dev.redress.engine.OpenTasks;
import dev.redress.identity.Visitor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@RedressTest
class StaffingPageTest {

  private static final String PAGE = StaffingPageController.ADDRESS;

  @Autowired private ApplicationContext house;
  @Autowired private ReviewHistory history;
  @Autowired private OpenTasks tasks;
  @LocalServerPort private int port;

  @Test
  void a_review_that_waits_and_one_that_was_taken_are_known_from_the_engines_history() {
    long untaken = waiting().filter(work -> work.taken() == null).count();
    long taken = waiting().filter(work -> work.taken() != null).count();
    String number = DisputeUnderReview.in(house).dispute().number().value();
    assertThat(waiting().filter(work -> work.taken() == null)).hasSize((int) untaken + 1);

    tasks.claim(tasks.find(number, "UserTask_ReviewClaim").orElseThrow(), "case-worker");
    assertThat(waiting().filter(work -> work.taken() == null)).hasSize((int) untaken);
    assertThat(waiting().filter(work -> work.taken() != null)).hasSize((int) taken + 1);
  }

  @Test
  void a_house_without_a_past_says_that_it_cannot_tell() {
    assertThat(Visitor.signedIn(port, "manager").get(PAGE).body())
        .contains("Fewer than 20 reviews were finished in the last 8 weeks", "Monday");
  }

  @Test
  void what_cannot_be_assumed_is_said_at_its_field_and_nothing_typed_is_lost() {
    Visitor manager = Visitor.signedIn(port, "manager");
    HttpResponse<String> refused =
        manager.get(PAGE + "?weeks=99&opens=18:00&closes=17:00&reviews=75&inTime=95");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("The working day has to end after it begins", "value=\"99\"");
    assertThat(manager.get(PAGE + "?weeks=99").body()).contains("whole number from 2 to 26");
    assertThat(manager.get(PAGE + "?days=FUNDAY").body()).contains("at least one working day");
    assertThat(manager.get(PAGE + "?opens=nine").body()).contains("Please give a day and a time");
  }

  private Stream<ReviewWork> waiting() {
    return history.since(Instant.EPOCH).stream().filter(ReviewWork::waits);
  }
}
