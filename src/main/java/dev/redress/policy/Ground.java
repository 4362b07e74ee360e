package dev.redress.policy;

import dev.redress.guarantee.Reason;
import java.util.HashMap;
import java.util.Map;

/**
 * One rule of the policy that a decision or a refusal rests on.
 *
 * @param rule stable id of the table's row, such as {@code E-07}
 * @param reason stable reason code, such as {@code FILED_TOO_LATE}; its texts are the messages
 *     {@code ground.<reason>} in zh-CN and en
 * @param policyVersion the version whose table was asked
 * @param facts the facts that met the rule, for the text
 */
public record Ground(String rule, String reason, String policyVersion, Map<String, Object> facts)
    implements Reason {

  /** The fact that names the evidence on which a person decided, by ids. */
  public static final String EVIDENCE = "evidence";

  /** The fact that names the evidence that a person looked at and did not follow, by ids. */
  public static final String SET_ASIDE = "setAside";

  public Ground {
    facts = Map.copyOf(facts);
  }

  Ground without(String fact) {
    Map<String, Object> others = new HashMap<>(facts);
    others.remove(fact);
    return new Ground(rule, reason, policyVersion, others);
  }
}
