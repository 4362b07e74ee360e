package dev.redress.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.RedressTest;
import dev.redress.api.ApiDriver.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;

@RedressTest
class CaseFileCallsTest {

  @Autowired WebApplicationContext house;
  private ApiDriver api;

  @BeforeEach
  void driver() {
    api = new ApiDriver(house);
  }

  @Test
  void a_case_file_comes_as_an_archive_to_be_saved_and_kept_by_nobody_on_the_way() {
    String dispute = api.dispute();
    Reply archive = api.get(api.seller(), dispute + "/case-file");

    assertThat(archive.status()).isEqualTo(200);
    assertThat(archive.header("Content-Type")).isEqualTo("application/zip");
    assertThat(archive.header("Content-Disposition"))
        .matches("attachment; filename=\"D-\\w{4}-\\w{4}-case-file.zip\"");
    assertThat(archive.header("Cache-Control")).contains("no-store");
    assertThat(archive.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(archive.text()).startsWith("PK");
    assertThat(lastEvent(dispute)).isEqualTo("CaseFileExported");
  }

  @Test
  void whoever_only_asks_whether_there_is_one_has_exported_nothing() {
    String dispute = api.dispute();
    Reply asked = api.call(api.buyer(), HttpMethod.HEAD, dispute + "/case-file", "");

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.text()).isEmpty();
    assertThat(lastEvent(dispute)).isNotEqualTo("CaseFileExported");
  }

  @Test
  void a_case_file_does_not_exist_for_another() {
    String dispute = api.dispute();
    Reply refused = api.get(api.otherSeller(), dispute + "/case-file");

    assertThat(refused.code()).isEqualTo("UNKNOWN_DISPUTE");
    assertThat(lastEvent(dispute)).isNotEqualTo("CaseFileExported");
  }

  @Test
  void anybody_may_know_the_key_that_signs() {
    Reply keys = api.anonymous(HttpMethod.GET, "/api/keys");

    assertThat(keys.json().at("/0/fingerprint").asText()).matches("[0-9a-f]{64}");
    assertThat(keys.json().at("/0/pem").asText()).startsWith("-----BEGIN PUBLIC KEY-----");
    assertThat(keys.json().at("/0/current").asBoolean()).isTrue();
    assertThat(keys.text()).doesNotContain("PRIVATE");
  }

  private String lastEvent(String dispute) {
    Reply timeline = api.get(api.buyer(), dispute + "/timeline");
    return timeline.json().path(timeline.json().size() - 1).path("event").asText();
  }
}
