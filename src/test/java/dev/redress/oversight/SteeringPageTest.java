package dev.redress.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.DisputeUnderReview;
import dev.redress.RedressTest;
import dev.redress.identity.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of steering, beside the stories in which things are steered. */
@RedressTest
class SteeringPageTest {

  private static final String PAGE = SteeringPageController.ADDRESS;

  @Autowired private ApplicationContext house;
  @LocalServerPort private int port;

  @Test
  void what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost() {
    DisputeUnderReview one = DisputeUnderReview.in(house);
    Visitor manager = Visitor.signedIn(port, "manager");
    assertThat(refused(manager, one, Map.of("reason", "x")))
        .contains("Please choose what is to be done");
    assertThat(refused(manager, one, Map.of("verb", "SEND_AGAIN", "reason", "x")))
        .as("not what tasks are for")
        .contains("Please choose what is to be done");
    assertThat(
            refused(
                manager,
                one,
                Map.of("verb", "PIN_PRIORITY", "priority", "high", "reason", "Kettle")))
        .contains("Please give what this needs", ">Kettle</textarea>", "value=\"high\"");
    assertThat(refused(manager, one, Map.of("verb", "FREE_PRIORITY", "reason", "x", "targets", "")))
        .contains("Please choose at least one thing");
  }

  @Test
  void a_managers_preview_says_in_their_language_what_stands_against_it() {
    DisputeUnderReview one = DisputeUnderReview.in(house);
    Visitor manager = Visitor.signedIn(port, "manager2");
    HttpResponse<String> drafted =
        manager.post(PAGE, form(one, Map.of("verb", "FREE_PRIORITY", "reason", "不急")));
    assertThat(manager.get(Visitor.ledTo(drafted)).body())
        .contains("将被拒绝：1", "此任务的优先级未被人工设定", "不可行");
  }

  @Test
  void another_managers_draft_can_be_read_but_not_confirmed() {
    DisputeUnderReview one = DisputeUnderReview.in(house);
    String draft =
        Visitor.ledTo(
            Visitor.signedIn(port, "manager2")
                .post(PAGE, form(one, Map.of("verb", "FREE_PRIORITY", "reason", "x"))));
    Visitor other = Visitor.signedIn(port, "manager");
    assertThat(other.get(draft).body()).doesNotContain("/confirmation");
    HttpResponse<String> refused = other.post(draft + "/confirmation", Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Whoever drafts an action confirms it");
  }

  @Test
  void an_action_that_there_is_not_is_not_found() {
    assertThat(Visitor.signedIn(port, "manager").get(PAGE + "/0").statusCode()).isEqualTo(404);
  }

  private static String refused(
      Visitor manager, DisputeUnderReview one, Map<String, String> typed) {
    HttpResponse<String> answer = manager.post(PAGE, form(one, typed));
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }

  private static Map<String, String> form(DisputeUnderReview one, Map<String, String> typed) {
    Map<String, String> form = new HashMap<>();
    form.put("things", "TASKS");
    form.put("targets", one.dispute().id() + ":" + one.task());
    form.putAll(typed);
    return form;
  }
}
