package dev.redress.policy;

import static dev.redress.policy.PolicyFixture.ESTIMATE;
import static dev.redress.policy.PolicyFixture.POLICY;
import static dev.redress.policy.PolicyFixture.aFiling;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Json;
import dev.redress.guarantee.ProblemType;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Past disputes with what the policy said in them, and three ways to ask a draft about them. */
public final class ReplayLoad {

  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FACTS =
      new TypeReference<>() {};
  private static final Money PAID = Money.parse("USD 80.00");

  /** A kept evaluation without its dispute. */
  public record Asked(String table, Map<String, @Nullable Object> facts) {}

  private ReplayLoad() {}

  /** Four evaluations, as a contested claim has them; every tenth parcel came back. */
  public static void keep(Policies policies, long dispute) {
    boolean cameBack = dispute % 10 == 0;
    FilingSituation situation =
        aFiling(ProblemType.NOT_RECEIVED)
            .at(ESTIMATE.plus(Duration.ofDays(5 + dispute % 80)))
            .situation();
    policies.explain(dispute, POLICY.eligibility(situation), PAID);
    policies.explain(
        dispute, POLICY.automatic(facts(cameBack, SellerAnswer.NOT_ASKED, null)), PAID);
    policies.explain(
        dispute,
        POLICY.automatic(
            facts(cameBack, SellerAnswer.CONTESTED, BigDecimal.valueOf(1 + dispute % 70))),
        PAID);
    policies.explain(dispute, POLICY.routing(Money.parse("USD " + (20 + dispute % 900))), PAID);
  }

  private static AutomaticFacts facts(
      boolean cameBack, SellerAnswer answer, @Nullable BigDecimal hours) {
    return new AutomaticFacts(
        ProblemType.NOT_RECEIVED, false, false, false, cameBack, answer, false, true, hours);
  }

  /** Everything that was kept, in the order in which a replay asks it. */
  public static List<Asked> asked(JdbcClient jdbc) {
    return jdbc.sql("select decision_table, facts from policy_evaluation order by dispute_id, id")
        .query(
            (row, i) ->
                new Asked(
                    row.getString("decision_table"), Json.read(row.getString("facts"), FACTS)))
        .list();
  }

  /** The house's replay to its end, page by page as its sweep does it. */
  public static void replay(Replays replays, long id, TransactionTemplate transaction) {
    boolean runsOn = true;
    while (runsOn) {
      runsOn = Boolean.TRUE.equals(transaction.execute(status -> replays.step(id)));
    }
  }

  /** The tables of a draft in a decision engine as it comes. */
  public static Bare bare(Draft draft) {
    return new Bare(draft);
  }

  /** The same tables in the engine as this house prepares it. */
  public static void askPrepared(Draft draft, List<Asked> asked) {
    Map<String, String> files = new HashMap<>();
    PolicyTables.KEYS.forEach(table -> files.put(table, draft.content(table)));
    PolicyTables tables = PolicyTables.of(files);
    asked.forEach(one -> tables.table(one.table()).ask(one.facts()));
  }

  /** A decision engine as it comes. */
  public static final class Bare {

    private final DmnEngine engine =
        DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> decisions = new HashMap<>();

    private Bare(Draft draft) {
      for (String table : PolicyTables.KEYS) {
        byte[] file = draft.content(table).getBytes(StandardCharsets.UTF_8);
        decisions.put(table, engine.parseDecision(table, new ByteArrayInputStream(file)));
      }
    }

    public void ask(List<Asked> asked) {
      asked.forEach(one -> engine.evaluateDecisionTable(decisions.get(one.table()), one.facts()));
    }
  }
}
