package dev.redress.api;

import static dev.redress.api.ApiDriver.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressTest;
import dev.redress.api.ApiDriver.Reply;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;

@RedressTest
class ProblemTest {

  @Autowired WebApplicationContext house;
  private ApiDriver api;

  @BeforeEach
  void driver() {
    api = new ApiDriver(house);
  }

  @Test
  void an_unknown_field_is_refused_by_name() {
    String body = ApiDriver.opening("X").replace("\"line\"", "\"lien\": 2, \"line\"");
    Reply refused = api.post(api.buyer(), "/api/disputes", body);
    assertIsProblem(refused, 400, "INVALID_REQUEST");
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("lien");
    assertThat(refused.json().at("/errors/0/code").asText()).isEqualTo("UNKNOWN_FIELD");

    String nested = ApiDriver.opening("X").replace("\"type\"", "\"kind\": 1, \"type\"");
    Reply deep = api.post(api.buyer(), "/api/disputes", nested);
    assertThat(deep.json().at("/errors/0/field").asText()).isEqualTo("remedy.kind");
  }

  @Test
  void missing_fields_are_named_all_at_once() {
    Reply refused = api.post(api.buyer(), "/api/disputes", "{\"remedy\": {}}");

    assertIsProblem(refused, 400, "INVALID_REQUEST");
    List<String> fields = refused.json().at("/errors").findValuesAsText("field");
    assertThat(fields)
        .containsExactly("description", "line", "orderNumber", "problemType", "remedy.type");
  }

  @Test
  void a_wrong_word_is_answered_with_the_right_ones() {
    String body = ApiDriver.opening("X").replace("NOT_RECEIVED", "LOST");

    Reply refused = api.post(api.buyer(), "/api/disputes", body);

    assertIsProblem(refused, 400, "INVALID_REQUEST");
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("problemType");
    assertThat(refused.json().at("/errors/0/allowed").toString()).contains("NOT_RECEIVED");
    Reply number = api.post(api.buyer(), "/api/disputes", body.replace("\"LOST\"", "0"));
    assertThat(number.status()).isEqualTo(400);
  }

  @Test
  void what_is_no_json_is_refused() {
    assertIsProblem(
        api.post(api.buyer(), "/api/disputes", "{\"orderNumber\": "), 400, "MALFORMED_JSON");
    assertIsProblem(api.post(api.buyer(), "/api/disputes", "[]"), 400, "MALFORMED_JSON");
    assertIsProblem(
        api.post(api.buyer(), "/api/disputes", "{\"line\": 1, \"line\": 2}"),
        400,
        "MALFORMED_JSON");
    assertIsProblem(api.post(api.buyer(), "/api/disputes", "{} {}"), 400, "MALFORMED_JSON");
    assertIsProblem(
        api.post(api.buyer(), "/api/disputes", "", "Content-Type", "application/json"),
        400,
        "BODY_MISSING");
    assertIsProblem(
        api.post(api.buyer(), "/api/disputes", "\"" + "x".repeat(300_000) + "\""),
        413,
        "PAYLOAD_TOO_LARGE");
  }

  @Test
  void what_http_does_not_allow_is_a_problem_too() {
    assertIsProblem(api.get(api.buyer(), "/api/nothing"), 404, "NOT_FOUND");
    Reply method = api.call(api.buyer(), HttpMethod.DELETE, "/api/disputes", "");
    assertIsProblem(method, 405, "METHOD_NOT_ALLOWED");
    assertThat(method.header("Allow")).contains("GET", "POST");
    assertIsProblem(
        api.get(api.buyer(), "/api/disputes", "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
    Reply type = api.importCsv(api.buyer(), "x", "X-Unused", "1");
    assertIsProblem(type, 403, "NOT_ALLOWED");
    assertIsProblem(api.post(MANAGER, "/api/orders/import", "{}"), 415, "UNSUPPORTED_MEDIA_TYPE");
    Reply anonymous = api.anonymous(HttpMethod.GET, "/api/disputes");
    assertIsProblem(anonymous, 401, "NOT_SIGNED_IN");
    assertThat(anonymous.header("WWW-Authenticate")).startsWith("Basic");
    assertIsProblem(
        api.post(api.seller(), "/api/disputes", ApiDriver.opening("X")), 403, "NOT_ALLOWED");
  }

  @Test
  void a_problem_speaks_the_caller_s_language() {
    Reply chinese =
        api.get(api.buyer(), "/api/disputes/D-0000-0000", "Accept-Language", "zh-Hans-CN");
    Reply english = api.get(api.buyer(), "/api/disputes/D-0000-0000", "Accept-Language", "fr");

    assertThat(chinese.json().at("/detail").asText()).matches(".*\\p{IsHan}.*");
    assertThat(english.json().at("/detail").asText()).doesNotContainPattern("\\p{IsHan}");
    assertThat(english.json().at("/title").asText()).isNotEqualTo("problem.title.404");
  }

  @Test
  void the_rules_are_public_in_words() {
    Reply policy = api.anonymous(HttpMethod.GET, "/api/policy");

    assertThat(policy.status()).isEqualTo(200);
    String version = policy.json().at("/version").asText();
    assertThat(policy.json().at("/tables/0/key").asText()).isEqualTo("eligibility");
    assertThat(policy.json().at("/tables/0/rules/0/id").asText()).isEqualTo("E-01");
    assertThat(policy.json().at("/tables/0/rules/0/text").asText()).contains("excluded");
    assertThat(api.anonymous(HttpMethod.GET, "/api/policy/" + version).text())
        .isEqualTo(policy.text());
    assertIsProblem(
        api.anonymous(HttpMethod.GET, "/api/policy/1999-01"), 404, "UNKNOWN_POLICY_VERSION");
  }

  @Test
  void the_face_describes_itself() {
    Reply described = api.anonymous(HttpMethod.GET, "/api/openapi.json");

    assertThat(described.status()).isEqualTo(200);
    assertThat(described.json().at("/paths").has("/api/disputes/{number}/claim")).isTrue();
    assertThat(described.json().at("/components/securitySchemes").has("basic")).isTrue();
    assertThat(described.text()).contains("Idempotency-Key").doesNotContain("Standing");
    assertThat(api.anonymous(HttpMethod.GET, "/api/docs").status()).isIn(200, 302);
  }

  @Test
  void the_manager_moves_time_and_nobody_else() {
    String now = api.get(MANAGER, "/api/clock").json().at("/now").asText();

    assertThat(now).endsWith("Z");
    assertThat(api.get(api.buyer(), "/api/clock").status()).isEqualTo(403);
    Reply neither = api.post(MANAGER, "/api/clock", "{}");
    assertIsProblem(neither, 400, "INVALID_REQUEST");
    Reply back = api.post(MANAGER, "/api/clock", "{\"to\": \"2020-01-01T00:00:00Z\"}");
    assertThat(back.status()).isEqualTo(422);
    assertThat(back.json().at("/errors/0/field").asText()).isEqualTo("to");
    String soon = Instant.parse(now).plusSeconds(60).toString();
    Reply moved = api.post(MANAGER, "/api/clock", "{\"to\": \"" + soon + "\"}");
    assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    assertThat(Instant.parse(moved.json().at("/now").asText()))
        .isAfterOrEqualTo(Instant.parse(soon));
  }

  private static void assertIsProblem(Reply reply, int status, String code) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.code()).isEqualTo(code);
    assertThat(reply.json().at("/type").asText()).startsWith("urn:redress:problem:");
    assertThat(reply.json().at("/title").asText()).isNotBlank().doesNotStartWith("problem.");
    assertThat(reply.json().at("/detail").asText()).isNotBlank().doesNotStartWith("problem.");
    assertThat(reply.json().at("/status").asInt()).isEqualTo(status);
  }
}
