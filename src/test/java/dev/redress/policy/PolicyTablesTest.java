package dev.redress.policy;

import static dev.redress.policy.PolicyFixture.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.Languages;
import dev.redress.guarantee.Phrasebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What people who read and change the tables rely on. */
class PolicyTablesTest {

  private static final ResourceBundleMessageSource TEXTS = texts();

  private static ResourceBundleMessageSource texts() {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames("messages/words", "messages/grounds");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }

  private record Table(String key, org.camunda.bpm.model.dmn.instance.DecisionTable rows) {

    int column(String output) {
      List<Output> outputs = List.copyOf(rows.getOutputs());
      for (int i = 0; i < outputs.size(); i++) {
        if (outputs.get(i).getName().equals(output)) {
          return i;
        }
      }
      return -1;
    }

    String cell(Rule rule, String output) {
      return List.copyOf(rule.getOutputEntries()).get(column(output)).getTextContent().strip();
    }

    @Override
    public String toString() {
      return key;
    }
  }

  static Stream<Table> tables() {
    return PolicyTables.KEYS.stream().map(PolicyTablesTest::table);
  }

  private static Table table(String key) {
    var file = PolicyTablesTest.class.getResourceAsStream("/processes/" + key + ".dmn");
    Decision decision = Dmn.readModelFromStream(file).getModelElementById(key);
    return new Table(
        key, (org.camunda.bpm.model.dmn.instance.DecisionTable) decision.getExpression());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void each_rule_has_a_stable_id_and_its_clause_in_both_languages(Table table) {
    assertThat(table.rows().getRules())
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(rule.getId()).matches("[A-Z]-\\d\\d");
              Clause clause = Clause.of(rule.getDescription().getTextContent());
              assertThat(clause.isInBothLanguages()).as(rule.getId()).isTrue();
              assertThat(clause.english()).hasSizeGreaterThan(10).endsWith(".");
              assertThat(clause.chinese()).hasSizeGreaterThan(3).endsWith("。");
            });
    assertThat(table.rows().getRules()).extracting(DmnElement::getId).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void each_column_has_a_speaking_label(Table table) {
    assertThat(table.rows().getInputs())
        .allSatisfy(input -> assertThat(input.getLabel()).isNotBlank());
    assertThat(table.rows().getOutputs())
        .allSatisfy(output -> assertThat(output.getLabel()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({
    "eligibility, COLLECT",
    "automatic-decision, FIRST",
    "deadlines, UNIQUE",
    "evidence-wanted, RULE_ORDER",
    "review-routing, UNIQUE",
    "appeal-admission, COLLECT",
  })
  void hit_policies_are_chosen_on_purpose(String key, HitPolicy hitPolicy) {
    assertThat(table(key).rows().getHitPolicy()).isEqualTo(hitPolicy);
  }

  @Test
  void each_reason_has_a_sentence_in_both_languages() {
    Set<String> reasons = new HashSet<>();
    tables()
        .filter(table -> table.column("reason") >= 0)
        .forEach(
            table ->
                table.rows().getRules().stream()
                    .map(rule -> table.cell(rule, "reason").replace("\"", ""))
                    .forEach(reason -> assertThat(reasons.add(reason)).as(reason).isTrue()));
    assertThat(reasons)
        .hasSize(32)
        .allSatisfy(
            reason -> {
              assertInBoth("ground." + reason);
              assertInBoth("ground." + reason + ".change");
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void each_fact_that_a_table_asks_for_has_a_name_for_people_in_both_languages(Table table) {
    assertThat(table.rows().getInputs())
        .allSatisfy(
            input ->
                assertInBoth(
                    "fact." + input.getInputExpression().getText().getTextContent().strip()));
    assertInBoth("table." + table);
  }

  @Test
  void each_deadline_says_what_it_is_and_what_silence_means_in_both_languages() {
    for (DeadlineKind kind : DeadlineKind.values()) {
      assertInBoth("deadline." + kind);
      assertInBoth("deadline." + kind + ".default");
      assertInBoth("deadline." + kind + ".change");
    }
  }

  @Test
  void sentences_name_only_facts_that_their_ground_carries() {
    Phrasebook phrasebook = new Phrasebook(TEXTS, PolicyFixture.marketplace("Asia/Shanghai", "CN"));
    List<Ground> grounds = new ArrayList<>();
    EligibilityTest.each_rule()
        .map(arguments -> (PolicyFixture.Filing) arguments.get()[3])
        .forEach(filing -> grounds.addAll(filing.asked().grounds()));
    Stream.of("USD 1.00", "USD 500.00", "USD 750.00")
        .map(org.joda.money.Money::parse)
        .forEach(amount -> grounds.add(POLICY.routing(amount).result().ground()));
    for (Ground ground : grounds) {
      for (Locale language : List.of(Languages.ENGLISH, Languages.CHINESE)) {
        assertThat(phrasebook.say("ground." + ground.reason(), ground.facts(), language))
            .doesNotContain("{")
            .doesNotContain("ground.");
      }
    }
  }

  /** Those of the other tables carry no facts. */
  @ParameterizedTest
  @CsvSource({"automatic-decision", "appeal-admission"})
  void sentences_of_other_tables_need_no_facts(String key) {
    Table table = table(key);
    for (Rule rule : table.rows().getRules()) {
      String text = "ground." + table.cell(rule, "reason").replace("\"", "");
      for (String said : List.of(text, text + ".change")) {
        assertThat(TEXTS.getMessage(said, null, Languages.ENGLISH)).doesNotContain("{");
        assertThat(TEXTS.getMessage(said, null, Languages.CHINESE)).doesNotContain("{");
      }
    }
  }

  @Test
  void the_figure_of_an_eligibility_rule_is_the_one_in_its_condition() {
    Table table = table("eligibility");
    List<String> facts =
        table.rows().getInputs().stream()
            .map(input -> input.getInputExpression().getText().getTextContent().strip())
            .toList();
    for (Rule rule : table.rows().getRules()) {
      String measure = table.cell(rule, "measure").replace("\"", "");
      if (!measure.isEmpty()) {
        String condition =
            List.copyOf(rule.getInputEntries())
                .get(facts.indexOf(measure))
                .getTextContent()
                .strip();
        assertThat(condition).as(rule.getId()).matches("[<>] " + table.cell(rule, "figure"));
      }
    }
  }

  @Test
  void expressions_reach_neither_classes_nor_what_is_behind_a_fact() {
    PreparedFeel feel = new PreparedFeel();
    var nothing =
        org.camunda.bpm.engine.variable.Variables.createVariables()
            .putValue("category", "PHYSICAL")
            .asVariableContext();
    for (String attempt :
        List.of(
            "category.class",
            "category.getClass()",
            "function(x) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } }(1)",
            "deadlines",
            "system property(\"user.home\")")) {
      Object answer;
      try {
        answer = feel.evaluateSimpleExpression(attempt, nothing);
      } catch (RuntimeException refused) {
        answer = null;
      }
      assertThat(answer).as(attempt).isNull();
    }
  }

  @Test
  void terms_are_those_of_the_default_policy() {
    assertThat(Stream.of(DeadlineKind.values()).map(PolicyTablesTest::terms))
        .containsExactly(
            "SELLER_ANSWER 72 HOURS, 24 HOURS before",
            "OFFER 72 HOURS, 24 HOURS before",
            "NEGOTIATION_LAPSE 30 DAYS, 3 DAYS before",
            "CLAIM_ANSWER 72 HOURS, 24 HOURS before",
            "CLAIM_OFFER 72 HOURS, 24 HOURS before",
            "REVIEW_TARGET 48 HOURS",
            "EVIDENCE 72 HOURS, 24 HOURS before",
            "RETURN_LABEL 48 HOURS, 24 HOURS before",
            "RETURN_SHIPMENT 10 DAYS, 3 DAYS before",
            "RETURN_RECEIPT 2 BUSINESS_DAYS, 1 BUSINESS_DAYS before",
            "APPEAL_WINDOW 30 DAYS, 3 DAYS before",
            "APPEAL_TARGET 72 HOURS",
            "REPLY 72 HOURS, 24 HOURS before");
  }

  private static String terms(DeadlineKind kind) {
    DeadlineTerms terms = POLICY.terms(kind);
    return kind
        + " "
        + words(terms.length())
        + terms.reminded().map(before -> ", " + words(before) + " before").orElse("");
  }

  private static String words(DeadlineTerms.Length length) {
    return length.count() + " " + length.unit();
  }

  private static void assertInBoth(String key) {
    String english = TEXTS.getMessage(key, null, "", Languages.ENGLISH);
    String chinese = TEXTS.getMessage(key, null, "", Languages.CHINESE);
    assertThat(english).as(key).isNotBlank();
    assertThat(chinese).as(key).isNotBlank().isNotEqualTo(english);
  }

  /** For the reader: facts reach a table as plain values only. */
  @Test
  void facts_are_plain_values() {
    Map<String, ?> facts =
        POLICY
            .eligibility(
                PolicyFixture.aFiling(dev.redress.guarantee.ProblemType.DAMAGED).situation())
            .facts();
    assertThat(facts.values())
        .allMatch(
            value ->
                value == null
                    || value instanceof String
                    || value instanceof Boolean
                    || value instanceof Number);
  }
}
