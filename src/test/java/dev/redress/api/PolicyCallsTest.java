package dev.redress.api;

import static dev.redress.api.ApiDriver.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.RedressTest;
import dev.redress.api.ApiDriver.As;
import dev.redress.api.ApiDriver.Reply;
import dev.redress.disputes.Disputes;
import dev.redress.policy.DeadlineKind;
import dev.redress.policy.Deadlines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;

/** The policy over REST, and what becomes of disputes when it changes. */
@RedressTest
class PolicyCallsTest {

  private static final As OTHER_MANAGER = new As("manager2", "MANAGER");
  private static final String VERSIONS = "/api/policy/versions";
  private static final List<String> TABLES =
      List.of(
          "eligibility",
          "automatic-decision",
          "deadlines",
          "evidence-wanted",
          "review-routing",
          "appeal-admission");

  @Autowired WebApplicationContext house;
  @Autowired Disputes disputes;
  @Autowired Deadlines deadlines;

  private ApiDriver api;

  @BeforeEach
  void driver() {
    api = new ApiDriver(house);
  }

  /** The first version with a longer wait for the seller's first answer. */
  private static Map<String, String> files(String version) {
    Map<String, String> files = new TreeMap<>();
    for (String table : TABLES) {
      files.put(
          table + ".dmn",
          read(table).replace("versionTag=\"2026-11\"", "versionTag=\"" + version + "\""));
    }
    files.computeIfPresent(
        "deadlines.dmn",
        (name, dmn) -> dmn.replace("\"D-01_length\"><text>72<", "\"D-01_length\"><text>120<"));
    return files;
  }

  private static String read(String table) {
    try {
      return Files.readString(Path.of("processes", table + ".dmn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its first day. */
  private LocalDate published(String version, int daysFromNow) {
    LocalDate day = LocalDate.ofInstant(api.now(), ZoneOffset.UTC).plusDays(daysFromNow);
    assertThat(api.submit(MANAGER, VERSIONS, files(version)).status()).isEqualTo(201);
    String address = VERSIONS + "/" + version;
    assertThat(api.post(OTHER_MANAGER, address + "/approval", "").status()).isEqualTo(204);
    String publication = "{\"effectiveFrom\": \"" + day + "\"}";
    assertThat(api.post(MANAGER, address + "/publication", publication).status()).isEqualTo(204);
    return day;
  }

  @Test
  void two_managers_change_the_policy_and_everybody_can_read_what_changed() {
    Reply draft = api.submit(MANAGER, VERSIONS, files("2028-01"));
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    assertThat(draft.header("Location")).isEqualTo(VERSIONS + "/2028-01");
    assertThat(draft.json().at("/state").asText()).isEqualTo("DRAFT");
    assertThat(api.anonymous(HttpMethod.GET, "/api/policy/2028-01").status()).isEqualTo(404);

    Reply difference = api.get(OTHER_MANAGER, VERSIONS + "/2028-01/diff");
    assertThat(difference.json().at("/against").asText()).isEqualTo("2026-11");
    assertThat(difference.json().at("/changes")).hasSize(1);
    assertThat(difference.json().at("/changes/0/rule").asText()).isEqualTo("D-01");
    assertThat(difference.json().at("/changes/0/inWords/0").asText()).isEqualTo("Length: 72 → 120");

    Reply own = api.post(MANAGER, VERSIONS + "/2028-01/approval", "");
    assertThat(own.status()).isEqualTo(422);
    assertThat(own.code()).isEqualTo("APPROVES_OWN_POLICY");
    assertThat(api.post(OTHER_MANAGER, VERSIONS + "/2028-01/approval", "").status()).isEqualTo(204);
    Reply past =
        api.post(MANAGER, VERSIONS + "/2028-01/publication", "{\"effectiveFrom\": \"2020-01-01\"}");
    assertThat(past.code()).isEqualTo("EFFECTIVE_IN_THE_PAST");
    assertThat(past.json().at("/errors/0/field").asText()).isEqualTo("effectiveFrom");
    LocalDate day = LocalDate.ofInstant(api.now(), ZoneOffset.UTC).plusDays(700);
    assertThat(
            api.post(
                    MANAGER,
                    VERSIONS + "/2028-01/publication",
                    "{\"effectiveFrom\": \"" + day + "\"}")
                .status())
        .isEqualTo(204);

    assertThat(api.anonymous(HttpMethod.GET, "/api/policy/2028-01").status()).isEqualTo(200);
    assertThat(api.anonymous(HttpMethod.GET, "/api/policy").json().at("/version").asText())
        .isEqualTo("2026-11");
    Reply page = api.anonymous(HttpMethod.GET, "/policy");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("Version 2026-11", "Version 2028-01", "Length: 72 → 120", "E-07", "to come");
    assertThat(api.anonymous(HttpMethod.GET, "/policy/2028-01").status()).isEqualTo(200);
    assertThat(api.anonymous(HttpMethod.GET, "/policy/1999-01").status()).isEqualTo(404);
    Reply filesOfIt = api.get(OTHER_MANAGER, VERSIONS + "/2028-01/files");
    assertThat(filesOfIt.header("Content-Type")).isEqualTo("application/zip");
    assertThat(filesOfIt.header("Content-Disposition")).contains("policy-2028-01.zip");
    assertThat(filesOfIt.text()).contains("review-routing.dmn");
    Reply forADraft = api.get(OTHER_MANAGER, VERSIONS + "/2028-01/files?as=2028-01.1");
    assertThat(forADraft.header("Content-Disposition")).contains("policy-2028-01.1.zip");
    assertThat(api.get(MANAGER, VERSIONS + "/2028-01/files?as=none").code())
        .isEqualTo("FAULTY_POLICY");
    assertThat(
            StreamSupport.stream(api.get(MANAGER, VERSIONS).json().spliterator(), false)
                .map(version -> version.path("version").asText()))
        .contains("2028-01", "2026-11");
  }

  @Test
  void what_is_wrong_with_a_draft_is_told_by_file_table_and_rule_in_the_callers_language() {
    Map<String, String> files = files("2028-02");
    files.computeIfPresent(
        "deadlines.dmn",
        (name, dmn) -> dmn.replace("\"D-04_length\"><text>72<", "\"D-04_length\"><text>0<"));
    Reply refused = api.submit(MANAGER, VERSIONS, files);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("FAULTY_POLICY");
    JsonNode fault = refused.json().at("/facts/faults/0");
    assertThat(fault.path("file").asText()).isEqualTo("deadlines.dmn");
    assertThat(fault.path("table").asText()).isEqualTo("deadlines");
    assertThat(fault.path("rule").asText()).isEqualTo("D-04");
    assertThat(fault.path("fault").asText()).isEqualTo("NOT_POSITIVE");
    assertThat(refused.json().at("/detail").asText())
        .contains("deadlines.dmn · deadlines · D-04: a whole number above nothing is needed.");
    assertThat(api.get(MANAGER, VERSIONS + "/2028-02").status()).isEqualTo(404);
  }

  @Test
  void buyers_and_sellers_with_open_disputes_are_not_moved() {
    String before = api.dispute();
    Instant start = published("2029-01", 400).atStartOfDay().toInstant(ZoneOffset.UTC);
    long later = Duration.between(api.now(), start).toDays();
    long old = id(before);
    assertThat(disputes.get(old).policyVersion()).isEqualTo("2026-11");
    assertThat(terms(old)).isEqualTo(72);

    // an order placed on the eve of the new version, and one placed under it
    assertThat(disputes.get(id(disputeOfOrderPlaced(later - 2))).policyVersion())
        .isEqualTo("2026-11");
    long moved = id(disputeOfOrderPlaced(later + 2));
    assertThat(disputes.get(moved).policyVersion()).isEqualTo("2029-01");
    assertThat(terms(moved)).isEqualTo(120);
  }

  /** The address of a new dispute about an order that was placed so many days from now. */
  private String disputeOfOrderPlaced(long days) {
    String number = api.order((int) (-days - 20));
    Reply opened = api.post(api.buyer(), "/api/disputes", ApiDriver.opening(number));
    assertThat(opened.status()).as(opened.text()).isEqualTo(201);
    return opened.header("Location");
  }

  private long id(String dispute) {
    return disputes.byNumber(dispute.substring(dispute.lastIndexOf('/') + 1)).id();
  }

  /** Hours from the start of the seller's time to its nominal end, without what the night adds. */
  private long terms(long dispute) {
    return deadlines.running(dispute).stream()
        .filter(deadline -> deadline.kind() == DeadlineKind.SELLER_ANSWER)
        .map(deadline -> Duration.between(deadline.startedAt(), deadline.dueAt()).toHours())
        .map(hours -> hours / 24 * 24)
        .findFirst()
        .orElseThrow();
  }
}
