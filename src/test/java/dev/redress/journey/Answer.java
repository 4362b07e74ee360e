package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the REST face answered. */
record Answer(int status, JsonNode body) {

  Answer succeeded() {
    assertThat(status).as("status of %s", body).isBetween(200, 299);
    return this;
  }

  /** A rule speaks against it, and nothing happened. */
  Answer refusedAs(String code) {
    assertThat(body.path("code").asText()).as("code of %s %s", status, body).isEqualTo(code);
    assertThat(status).isBetween(400, 499);
    assertThat(body.path("detail").asText()).as("sentence of %s", code).isNotBlank();
    return this;
  }

  /** The reasons that the policy gives, each with its sentence. */
  List<String> grounds() {
    assertThat(body.path("grounds"))
        .allSatisfy(ground -> assertThat(ground.path("sentence").asText()).isNotBlank());
    return body.path("grounds").findValuesAsText("reason");
  }
}
