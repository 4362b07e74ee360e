package dev.redress.figures;

import dev.redress.guarantee.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Which disputes are counted.
 *
 * @param problem null for all
 * @param country where the goods went, ISO 3166; null for all
 */
public record Selection(Period period, @Nullable ProblemType problem, @Nullable String country) {

  /** Of orders of which nobody told where they went: a code that ISO 3166 leaves to its users. */
  public static final String UNKNOWN_COUNTRY = "ZZ";

  /** The same disputes in the period before. */
  public Selection before() {
    return new Selection(period.before(), problem, country);
  }

  /** Of these only those about this problem. */
  public Selection of(ProblemType one) {
    return new Selection(period, one, country);
  }

  public Selection in(Period other) {
    return new Selection(other, problem, country);
  }
}
