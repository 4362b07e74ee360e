package dev.redress.policy;

import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.policy.TableText.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.core.io.ClassPathResource;

/** The six tables of one policy version, parsed once. Their version is the DMN's version tag. */
final class PolicyTables {

  static final String ELIGIBILITY = "eligibility";
  static final String AUTOMATIC_DECISION = "automatic-decision";
  static final String DEADLINES = "deadlines";
  static final String EVIDENCE_WANTED = "evidence-wanted";
  static final String REVIEW_ROUTING = "review-routing";
  static final String APPEAL_ADMISSION = "appeal-admission";

  /** The keys of all tables; each stands in a file of its name. */
  static final List<String> KEYS =
      List.of(
          ELIGIBILITY,
          AUTOMATIC_DECISION,
          DEADLINES,
          EVIDENCE_WANTED,
          REVIEW_ROUTING,
          APPEAL_ADMISSION);

  private final String version;
  private final Map<String, DecisionTable> tables = new HashMap<>();

  private final Map<String, TableText> texts = new HashMap<>();

  private PolicyTables(Map<String, String> files) {
    Map<String, DmnModelInstance> models = new HashMap<>();
    files.forEach(
        (key, dmn) -> {
          texts.put(key, TableReader.trusted(dmn));
          models.put(key, model(dmn));
        });
    RulesThatHit rulesThatHit = new RulesThatHit();
    DmnEngine engine = engine(rulesThatHit);
    for (String key : KEYS) {
      DmnModelInstance model = models.get(key);
      if (model == null) {
        throw new IllegalArgumentException("the policy has no table " + key);
      }
      tables.put(
          key,
          new DecisionTable(
              engine, engine.parseDecision(key, model), decision(model, key), rulesThatHit));
    }
    List<String> versions =
        models.entrySet().stream()
            .map(entry -> decision(entry.getValue(), entry.getKey()).getVersionTag())
            .distinct()
            .toList();
    if (versions.size() != 1) {
      throw new IllegalArgumentException("the tables are of several versions: " + versions);
    }
    this.version = versions.get(0);
  }

  /** The version that travels with the application. */
  static PolicyTables onClassPath() {
    return new PolicyTables(filesOnClassPath());
  }

  /** The files of the version that travels with the application, by table. */
  static Map<String, String> filesOnClassPath() {
    Map<String, String> files = new HashMap<>();
    for (String key : KEYS) {
      try (InputStream file = new ClassPathResource("processes/" + key + ".dmn").getInputStream()) {
        files.put(key, new String(file.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /**
   * The tables of files that were checked.
   *
   * @param files DMN by table
   * @throws RuntimeException where the decision engine does not take them
   */
  static PolicyTables of(Map<String, String> files) {
    return new PolicyTables(files);
  }

  /**
   * A file as the decision engine reads it.
   *
   * @throws RuntimeException where it does not take it
   */
  static DmnModelInstance model(String dmn) {
    return Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
  }

  String version() {
    return version;
  }

  DecisionTable eligibility() {
    return table(ELIGIBILITY);
  }

  DecisionTable automaticDecision() {
    return table(AUTOMATIC_DECISION);
  }

  DecisionTable deadlines() {
    return table(DEADLINES);
  }

  DecisionTable evidenceWanted() {
    return table(EVIDENCE_WANTED);
  }

  DecisionTable reviewRouting() {
    return table(REVIEW_ROUTING);
  }

  DecisionTable appealAdmission() {
    return table(APPEAL_ADMISSION);
  }

  /** All tables, in the order of {@link #KEYS}. */
  List<TableInWords> inWords(Voice voice) {
    return KEYS.stream().map(key -> text(key).inWords(voice)).toList();
  }

  /** What a rule of any of the tables says; rule ids are unique in a policy. */
  Optional<String> clause(String rule, Voice voice) {
    return ofRule(rule, (table, row) -> table.clause(row, voice));
  }

  boolean hasRule(String rule) {
    return KEYS.stream().anyMatch(key -> text(key).row(rule).isPresent());
  }

  /** The figures of a rule of any of the tables. */
  Optional<RuleFigures> figures(String rule) {
    return ofRule(rule, RuleFigures::new);
  }

  private <T> Optional<T> ofRule(String rule, BiFunction<TableText, Row, T> asked) {
    return KEYS.stream()
        .map(this::text)
        .flatMap(table -> table.row(rule).map(row -> asked.apply(table, row)).stream())
        .findFirst();
  }

  /** Which facts a rule of any of the tables looks at. */
  List<String> factsOf(String rule) {
    return KEYS.stream().flatMap(key -> table(key).factsOf(rule).stream()).toList();
  }

  /** A table cell by cell. */
  TableText text(String key) {
    TableText text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("the policy has no table " + key);
    }
    return text;
  }

  Map<String, TableText> texts() {
    return Map.copyOf(texts);
  }

  DecisionTable table(String key) {
    DecisionTable table = tables.get(key);
    if (table == null) {
      throw new IllegalArgumentException("the policy has no table " + key);
    }
    return table;
  }

  private static Decision decision(DmnModelInstance model, String key) {
    Decision decision = model.getModelElementById(key);
    if (decision == null) {
      throw new IllegalArgumentException("the file of table " + key + " has no such decision");
    }
    return decision;
  }

  /** An engine of its own, apart from the process engine's: no beans, no history, no variables. */
  private static DmnEngine engine(RulesThatHit rulesThatHit) {
    DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
    configuration.setFeelEngineFactory(PreparedFeel::new);
    configuration.getCustomPostDecisionTableEvaluationListeners().add(rulesThatHit);
    return configuration.buildEngine();
  }
}
