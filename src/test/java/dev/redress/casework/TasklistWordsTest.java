package dev.redress.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.RedressTest;
import dev.redress.identity.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Camunda's web applications speak the account's language, all of it. */
@RedressTest
class TasklistWordsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)");

  @Autowired private ObjectMapper json;
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = "tasklist")
  void nothing_that_the_stock_application_says_is_missing_in_chinese(String application)
      throws IOException {
    Map<String, String> english = labels(application, "en");
    Map<String, String> chinese = labels(application, "zh-CN");
    assertThat(chinese.keySet()).containsExactlyElementsOf(english.keySet());
    assertThat(english)
        .allSatisfy(
            (key, text) -> {
              String translated = chinese.getOrDefault(key, "");
              assertThat(translated.isBlank()).as(key).isEqualTo(text.isBlank());
              assertThat(placeholders(translated)).as(key).isEqualTo(placeholders(text));
            });
  }

  @ParameterizedTest
  @CsvSource({"case-worker, en, zh-CN, 待审核索赔", "case-worker2, zh-CN, en, Claims to review"})
  void the_accounts_language_wins_over_the_browsers(
      String account, String browser, String language, String claims) throws IOException {
    Visitor worker = Visitor.signedIn(port, account);
    assertThat(read(worker, "/language", browser).path("language").asText()).isEqualTo(language);
    assertThat(read(worker, "/casework/words", browser).at("/lists/CLAIMS_TO_REVIEW/name").asText())
        .isEqualTo(claims);
  }

  @Test
  void every_list_of_the_engine_has_words_and_case_workers_find_them_in_their_order()
      throws IOException {
    Visitor worker = Visitor.signedIn(port, "case-worker");
    JsonNode words = read(worker, "/casework/words", "en").path("lists");
    List<String> found = new ArrayList<>();
    for (JsonNode list : read(worker, "/camunda/api/engine/engine/default/filter", "en")) {
      String which = list.at("/properties/list").asText();
      found.add(list.at("/properties/priority").asInt() + " " + which);
      assertThat(words.path(which).path("name").asText()).as(which).isNotBlank();
      assertThat(words.path(which).path("shows").asText()).as(which).isNotBlank();
    }
    assertThat(found)
        .containsExactlyInAnyOrder(
            "10 MY_TASKS",
            "20 CLAIMS_TO_REVIEW",
            "30 EVIDENCE_ARRIVED",
            "40 SECOND_APPROVAL",
            "50 APPEALS",
            "55 BLIND_REVIEWS",
            "60 OVERDUE");
  }

  private JsonNode read(Visitor visitor, String path, String language) throws IOException {
    return json.readTree(visitor.get(path, "Accept-Language", language).body());
  }

  private Map<String, String> labels(String application, String language) throws IOException {
    String file =
        new ClassPathResource(
                "META-INF/resources/webjars/camunda/app/%s/locales/%s.json"
                    .formatted(application, language))
            .getContentAsString(StandardCharsets.UTF_8);
    Map<String, String> labels = new TreeMap<>();
    flatten("", json.readTree(file.replace("\uFEFF", "")), labels);
    return labels;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.properties()
          .forEach(field -> flatten(path + "/" + field.getKey(), field.getValue(), into));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "/" + i, node.get(i), into);
      }
    } else {
      into.put(path, node.asText());
    }
  }

  private static Set<String> placeholders(String text) {
    Set<String> names = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().map((MatchResult m) -> m.group(1)).forEach(names::add);
    return names;
  }
}
