package dev.redress.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.core.io.ClassPathResource;

/** The six tables of one policy version, parsed once. Their version is the DMN's version tag. */
final class PolicyTables {

  private static final String ELIGIBILITY = "eligibility";
  private static final String AUTOMATIC_DECISION = "automatic-decision";
  private static final String DEADLINES = "deadlines";
  private static final String EVIDENCE_WANTED = "evidence-wanted";
  private static final String REVIEW_ROUTING = "review-routing";
  private static final String APPEAL_ADMISSION = "appeal-admission";

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

  private PolicyTables(Map<String, DmnModelInstance> models) {
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
    Map<String, DmnModelInstance> models = new HashMap<>();
    for (String key : KEYS) {
      try (InputStream file = new ClassPathResource("processes/" + key + ".dmn").getInputStream()) {
        models.put(key, Dmn.readModelFromStream(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new PolicyTables(models);
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
  List<TableInWords> inWords(Locale language) {
    return KEYS.stream().map(key -> table(key).inWords(language)).toList();
  }

  /** What a rule of any of the tables says; rule ids are unique in a policy. */
  Optional<Clause> clause(String rule) {
    return KEYS.stream().flatMap(key -> table(key).clause(rule).stream()).findFirst();
  }

  /** Which facts a rule of any of the tables looks at. */
  List<String> factsOf(String rule) {
    return KEYS.stream().flatMap(key -> table(key).factsOf(rule).stream()).toList();
  }

  private DecisionTable table(String key) {
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
