package dev.redress.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table's answer with all it rests on. Evaluating changes nothing; who acts on the answer keeps
 * it with {@link Policies#explain}.
 *
 * @param table the DMN decision's key, such as {@code eligibility}
 * @param version of the policy
 * @param rules ids of the rules that hit, in the table's order
 * @param facts under the names that the table knows; null where unknown
 */
public record Evaluation<T>(
    T result,
    String table,
    String version,
    List<String> rules,
    Map<String, @Nullable Object> facts) {

  public Evaluation {
    rules = List.copyOf(rules);
  }

  Evaluation<T> with(T other) {
    return new Evaluation<>(other, table, version, rules, facts);
  }
}
