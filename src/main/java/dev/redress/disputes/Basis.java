package dev.redress.disputes;

import dev.redress.policy.Ground;
import java.util.List;
import java.util.Map;

/**
 * What somebody who decides says the decision rests on.
 *
 * @param clauses ids of rules of the dispute's policy, such as {@code R-03}
 * @param reliedOn ids of the evidence that the decision follows
 * @param setAside ids of the evidence that was looked at and is not followed
 */
public record Basis(List<String> clauses, List<Long> reliedOn, List<Long> setAside) {

  /** Nothing ticked yet. */
  public static final Basis NOTHING = new Basis(List.of(), List.of(), List.of());

  public Basis {
    clauses = List.copyOf(clauses);
    reliedOn = List.copyOf(reliedOn);
    setAside = List.copyOf(setAside);
  }

  /** The evidence as facts of a ground. */
  public Map<String, Object> evidence() {
    return Map.of(Ground.EVIDENCE, reliedOn, Ground.SET_ASIDE, setAside);
  }

  /** On evidence alone, as far as it was named. */
  public static Basis of(List<Long> reliedOn) {
    return new Basis(List.of(), reliedOn, List.of());
  }
}
