package dev.redress.api;

import static dev.redress.api.ApiDriver.CASE_WORKER;
import static dev.redress.api.ApiDriver.CLAIM;
import static dev.redress.api.ApiDriver.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.RedressTest;
import dev.redress.api.ApiDriver.Reply;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@RedressTest
class DisputeCallsTest {

  @Autowired WebApplicationContext house;
  private ApiDriver api;

  @BeforeEach
  void driver() {
    api = new ApiDriver(house);
  }

  @Test
  void a_buyer_opens_a_dispute_and_both_sides_read_it() {
    Reply opened = api.post(api.buyer(), "/api/disputes", ApiDriver.opening(api.order()));

    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    assertThat(opened.header("Location")).matches("/api/disputes/D-\\w{4}-\\w{4}");
    assertThat(opened.json().at("/stage").asText()).isEqualTo("NEGOTIATION");
    assertThat(opened.json().at("/wanted/amount/amount").asText()).isEqualTo("30.00");
    assertThat(opened.json().at("/order/paid/currency").asText()).isEqualTo("USD");
    assertThat(names(opened)).contains("WRITE_MESSAGE", "MAKE_OFFER", "WITHDRAW");
    assertThat(names(opened)).doesNotContain("FILE_CLAIM", "ACCEPT_OFFER");

    Reply read = api.get(api.seller(), opened.header("Location"));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.json().at("/you").asText()).isEqualTo("SELLER");
    assertThat(read.json().at("/deadlines/0/what").asText()).isEqualTo("SELLER_ANSWER");
    assertThat(read.json().at("/deadlines/0/default").asText()).isNotBlank();
    assertThat(names(read)).contains("ACCEPT_OFFER", "DECLINE_OFFER").doesNotContain("WITHDRAW");
    assertThat(read.header("ETag")).isEqualTo(opened.header("ETag"));
    assertThat(api.get(CASE_WORKER, opened.header("Location")).status()).isEqualTo(200);
  }

  @Test
  void another_s_dispute_does_not_exist_for_the_caller() {
    String dispute = api.dispute();

    assertThat(api.get(api.otherBuyer(), dispute).code()).isEqualTo("UNKNOWN_DISPUTE");
    assertThat(api.get(api.otherSeller(), dispute).status()).isEqualTo(404);
    assertThat(api.get(new ApiDriver.As("admin", "ADMIN"), dispute).status()).isEqualTo(404);
    assertThat(api.post(api.otherBuyer(), dispute + "/claim", CLAIM).status()).isEqualTo(404);
    assertThat(api.get(api.buyer(), "/api/disputes/D-0000-0001").status()).isEqualTo(404);
  }

  @Test
  void both_sides_write_and_an_accepted_offer_settles() {
    String dispute = api.dispute();

    Reply message = api.post(api.seller(), dispute + "/messages", "{\"text\": \"Sorry!\"}");
    assertThat(message.status()).isEqualTo(201);
    assertThat(message.json().at("/by/role").asText()).isEqualTo("SELLER");
    Reply offer =
        api.post(
            api.seller(),
            dispute + "/offers",
            """
            {"remedy": {"type": "PARTIAL_REFUND", "amount": {"amount": "12.50", "currency": "USD"}}}
            """);
    assertThat(offer.status()).as(offer.text()).isEqualTo(201);
    assertThat(offer.json().at("/expiresAt").asText()).endsWith("Z");

    String acceptance = offer.header("Location") + "/acceptance";
    assertThat(texts(api.get(api.buyer(), dispute).json().at("/actions"), "href"))
        .contains(acceptance);
    assertThat(api.post(api.seller(), acceptance, "").status()).isEqualTo(422);
    assertThat(api.post(api.buyer(), acceptance, "").status()).isEqualTo(204);

    Reply settled = api.get(api.buyer(), dispute);
    assertThat(settled.json().at("/outcome").asText()).isEqualTo("SETTLED");
    assertThat(settled.json().at("/decisions/0/remedy/amount/amount").asText()).isEqualTo("12.50");
    assertThat(api.post(api.buyer(), acceptance, "").status()).isIn(409, 422);
  }

  @Test
  void a_claim_that_is_too_early_is_refused_with_every_ground_and_from_when() {
    String dispute = api.dispute();

    Reply refused = api.post(api.buyer(), dispute + "/claim", CLAIM);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.code()).isEqualTo("MAY_NOT_FILE_YET");
    JsonNode ground = refused.json().at("/grounds/0");
    assertThat(ground.at("/rule").asText()).isEqualTo("E-06");
    assertThat(ground.at("/sentence").asText()).isNotBlank().doesNotContain("ground.", "{");
    assertThat(refused.json().at("/from").asText()).endsWith("Z");
    Reply read = api.get(api.buyer(), dispute);
    assertThat(read.json().at("/claim").isNull()).isTrue();
    assertThat(read.json().at("/filing/may").asBoolean()).isFalse();
  }

  @Test
  void a_claim_is_filed_when_the_seller_declined_and_the_seller_contests_it() {
    String dispute = api.declinedDispute();
    assertThat(names(api.get(api.buyer(), dispute))).contains("FILE_CLAIM");

    Reply filed = api.post(api.buyer(), dispute + "/claim", CLAIM);
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    Reply sellers = api.get(api.seller(), dispute);
    assertThat(sellers.json().at("/stage").asText()).isEqualTo("CLAIM");
    assertThat(action(sellers, "ANSWER_CLAIM").at("/until").asText()).endsWith("Z");

    String answer = dispute + "/answer";
    Reply silent = api.post(api.seller(), answer, "{\"answer\": \"CONTEST\", \"text\": \"\"}");
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.json().at("/errors/0/field").asText()).isEqualTo("text");
    Reply contested =
        api.post(api.seller(), answer, "{\"answer\": \"CONTEST\", \"text\": \"It was sent.\"}");
    assertThat(contested.status()).as(contested.text()).isEqualTo(204);
    assertThat(api.get(api.seller(), dispute).json().at("/stage").asText()).isEqualTo("REVIEW");
  }

  @Test
  void a_claim_that_is_never_accepted_stays_and_can_be_appealed() {
    String order = api.order(200);
    String dispute =
        api.post(api.buyer(), "/api/disputes", ApiDriver.opening(order)).header("Location");

    Reply refused = api.post(api.buyer(), dispute + "/claim", CLAIM);

    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("CLAIM_REFUSED");
    assertThat(refused.json().at("/dispute").asText()).isEqualTo(dispute);
    assertThat(refused.json().at("/appeal").asText()).isEqualTo(dispute + "/appeal");
    assertThat(texts(refused.json().at("/grounds"), "reason")).contains("FILED_TOO_LATE");
    Reply read = api.get(api.buyer(), dispute);
    assertThat(read.json().at("/outcome").asText()).isEqualTo("INELIGIBLE");
    assertThat(names(read)).contains("FILE_APPEAL");

    Reply appealed =
        api.post(
            api.buyer(),
            dispute + "/appeal",
            "{\"parts\": [\"REFUND\"], \"text\": \"The rule was applied wrongly.\"}");
    assertThat(appealed.status()).as(appealed.text()).isEqualTo(201);
    assertThat(names(api.get(api.buyer(), dispute))).doesNotContain("FILE_APPEAL");
  }

  @Test
  void what_is_offered_to_do_can_be_done_and_what_is_not_is_refused() {
    String dispute = api.dispute();

    assertThat(names(api.get(api.buyer(), dispute))).contains("CORRECT_PROBLEM_TYPE");
    String correction = "{\"problemType\": \"EMPTY_BOX\", \"reason\": \"I looked again.\"}";
    assertThat(api.post(api.buyer(), dispute + "/problem-type", correction).status())
        .isEqualTo(204);
    assertThat(names(api.get(api.seller(), dispute))).contains("REPLY");
    String words = "{\"text\": \"No.\"}";
    assertThat(api.post(api.seller(), dispute + "/reply", words).status()).isEqualTo(204);
    assertThat(names(api.get(api.seller(), dispute))).doesNotContain("REPLY");
    assertThat(api.post(api.seller(), dispute + "/reply", words).status()).isIn(409, 422);

    assertThat(api.post(api.seller(), dispute + "/return-label", "{}").status()).isEqualTo(409);
    assertThat(api.post(api.seller(), dispute + "/evidence-answer", words).status()).isEqualTo(409);
    assertThat(api.post(api.seller(), dispute + "/answer", "{\"answer\": \"ACCEPT\"}").status())
        .isIn(409, 422);

    String why = "{\"reason\": \"Found it\"}";
    assertThat(api.post(api.buyer(), dispute + "/withdrawal", why).status()).isEqualTo(204);
    Reply closed = api.get(api.buyer(), dispute);
    assertThat(closed.json().at("/outcome").asText()).isEqualTo("WITHDRAWN");
    assertThat(names(closed)).isEmpty();
    assertThat(api.post(api.buyer(), dispute + "/messages", words).status()).isEqualTo(422);
  }

  @Test
  void a_deadline_is_extended_stopped_and_resumed_and_what_may_not_be_is_refused_with_its_reason() {
    String dispute = api.dispute();
    String deadline =
        dispute
            + "/deadlines/"
            + api.get(api.seller(), dispute).json().at("/deadlines/0/id").asText();
    String extension = deadline + "/extension";
    assertThat(names(api.get(api.seller(), dispute))).doesNotContain("EXTEND_DEADLINE");
    assertThat(names(api.get(CASE_WORKER, dispute))).contains("EXTEND_DEADLINE", "PAUSE_DEADLINE");
    assertThat(api.post(api.seller(), extension, moreTime(1)).code()).isEqualTo("NO_MORE_TIME");
    assertThat(api.post(api.buyer(), extension, moreTime(1)).code())
        .isEqualTo("DEADLINE_OF_ANOTHER");
    assertThat(api.post(api.otherBuyer(), extension, moreTime(1)).code())
        .isEqualTo("UNKNOWN_DISPUTE");
    assertThat(api.post(CASE_WORKER, dispute + "/deadlines/0/extension", moreTime(1)).code())
        .isEqualTo("UNKNOWN_DEADLINE");
    for (int hours : new int[] {Integer.MIN_VALUE, -1, 0, 169, Integer.MAX_VALUE}) {
      Reply wrong = api.post(CASE_WORKER, extension, moreTime(hours));
      assertThat(wrong.code()).isEqualTo("EXTENSION_OUT_OF_BOUNDS");
      assertThat(wrong.json().at("/errors/0/field").asText()).isEqualTo("hours");
    }
    assertThat(api.post(CASE_WORKER, extension, "{\"hours\": 1, \"reason\": \" \"}").code())
        .isEqualTo("TEXT_MISSING");
    assertThat(api.post(CASE_WORKER, extension, moreTime(168)).status()).isEqualTo(204);

    String pause = "{\"ground\": \"FORCE_MAJEURE\", \"reason\": \"A flood\"}";
    assertThat(api.post(api.seller(), deadline + "/pause", pause).status()).isEqualTo(403);
    assertThat(api.post(CASE_WORKER, deadline + "/pause", pause).status()).isEqualTo(204);
    assertThat(api.get(api.buyer(), dispute).json().at("/deadlines/0/paused").asBoolean()).isTrue();
    assertThat(api.post(CASE_WORKER, extension, moreTime(1)).code())
        .isEqualTo("DEADLINE_IS_PAUSED");
    String dry = "{\"reason\": \"It is dry again\"}";
    assertThat(api.post(CASE_WORKER, deadline + "/resumption", dry).status()).isEqualTo(204);
    assertThat(api.post(CASE_WORKER, deadline + "/resumption", dry).code())
        .isEqualTo("DEADLINE_IS_NOT_PAUSED");
    assertThat(texts(api.get(api.buyer(), dispute + "/timeline").json(), "event"))
        .endsWith("DeadlineExtended", "DeadlinePaused", "DeadlineResumed");
  }

  private static String moreTime(int hours) {
    return "{\"hours\": " + hours + ", \"reason\": \"It takes longer\"}";
  }

  @Test
  void the_timeline_is_a_chain() {
    String dispute = api.dispute();
    api.post(api.seller(), dispute + "/messages", "{\"text\": \"Sorry!\"}");

    JsonNode timeline = api.get(api.buyer(), dispute + "/timeline").json();

    assertThat(texts(timeline, "event")).startsWith("DisputeOpened").contains("MessageWritten");
    for (int i = 1; i < timeline.size(); i++) {
      assertThat(timeline.get(i).at("/previousHash").asText())
          .isEqualTo(timeline.get(i - 1).at("/hash").asText());
    }
  }

  @Test
  void a_file_is_uploaded_and_downloaded_and_only_in_its_dispute() {
    String dispute = api.dispute();
    String text = "I waited at home all day.";

    Reply taken =
        api.upload(api.buyer(), dispute, "note.txt", text, "kind", "CHAT_LOG", "uploadId", "u-1");

    assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    assertThat(taken.json().at("/mediaType").asText()).isEqualTo("text/plain");
    assertThat(taken.json().at("/size").asInt()).isEqualTo(text.length());
    Reply again =
        api.upload(api.buyer(), dispute, "note.txt", text, "kind", "CHAT_LOG", "uploadId", "u-1");
    assertThat(again.json().at("/id")).isEqualTo(taken.json().at("/id"));
    Reply file = api.get(api.seller(), taken.header("Location"));
    assertThat(file.header("Content-Disposition")).startsWith("attachment");
    assertThat(file.text()).isEqualTo(text);
    assertThat(api.get(api.seller(), taken.header("Location") + "/preview").status())
        .isEqualTo(404);
    assertThat(api.get(api.otherBuyer(), taken.header("Location")).status()).isEqualTo(404);
    String elsewhere =
        new ApiDriver(house).dispute() + "/evidence/" + taken.json().at("/id").asLong();
    assertThat(api.get(CASE_WORKER, elsewhere).status()).isEqualTo(404);
    Reply wrong = api.upload(api.buyer(), dispute, "n.txt", text, "kind", "NONSENSE");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().at("/errors/0/field").asText()).isEqualTo("kind");
  }

  @Test
  void disputes_are_listed_page_by_page() {
    List<String> opened = List.of(api.dispute(), api.dispute(), api.dispute());

    Reply first = api.get(api.buyer(), "/api/disputes?limit=2");
    assertThat(items(first)).containsExactly(opened.get(2), opened.get(1));
    String next = first.json().at("/next").asText();
    Reply second = api.get(api.buyer(), "/api/disputes?limit=2&cursor=" + next);
    assertThat(items(second)).containsExactly(opened.get(0));
    assertThat(second.json().at("/next").isNull()).isTrue();
    assertThat(items(api.get(api.seller(), "/api/disputes?role=SELLER"))).hasSize(3);
    assertThat(items(api.get(api.seller(), "/api/disputes?role=BUYER"))).isEmpty();
    assertThat(items(api.get(api.buyer(), "/api/disputes?stage=CLOSED"))).isEmpty();
    assertThat(items(api.get(MANAGER, "/api/disputes?limit=1"))).hasSize(1);
    assertThat(api.get(api.buyer(), "/api/disputes?cursor=!").status()).isEqualTo(400);
    assertThat(api.get(api.buyer(), "/api/disputes?limit=0").status()).isEqualTo(400);
    Reply wrong = api.get(api.buyer(), "/api/disputes?stage=SOON");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().at("/errors/0/allowed/0").asText()).isEqualTo("NEGOTIATION");
  }

  @Test
  void a_command_on_what_has_changed_since_is_refused() {
    String dispute = api.dispute();
    String read = api.get(api.buyer(), dispute).header("ETag");
    String path = dispute + "/messages";
    String message = "{\"text\": \"Still there?\"}";

    assertThat(api.post(api.buyer(), path, message, "If-Match", read).status()).isEqualTo(201);
    Reply stale = api.post(api.buyer(), path, message, "If-Match", read);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.code()).isEqualTo("PRECONDITION_FAILED");
    assertThat(api.get(api.buyer(), dispute).json().at("/messages").size()).isEqualTo(1);
    assertThat(api.get(api.buyer(), dispute, "If-None-Match", read).status()).isEqualTo(200);
    String now = api.get(api.buyer(), dispute).header("ETag");
    assertThat(api.get(api.buyer(), dispute, "If-None-Match", now).status()).isEqualTo(304);
  }

  private static List<String> names(Reply reply) {
    return texts(reply.json().at("/actions"), "name");
  }

  private static List<String> items(Reply reply) {
    return texts(reply.json().at("/items"), "href");
  }

  private static JsonNode action(Reply reply, String name) {
    return StreamSupport.stream(reply.json().at("/actions").spliterator(), false)
        .filter(action -> action.at("/name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> node.path(field).asText())
        .toList();
  }
}
