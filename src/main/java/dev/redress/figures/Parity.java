package dev.redress.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * Whether several groups fare alike, told from how often something happened to each: Pearson's
 * chi-square test of homogeneity. The approximation holds where at least five are expected of each
 * kind in each group (Cochran 1954); where fewer are, nothing is said.
 *
 * @param groups by name, those of nobody left out
 */
public record Parity(Map<String, Proportion> groups) {

  /** By what disputes are compared. */
  public static final List<Share.Group> GROUPS =
      List.of(Share.Group.BUYER_LANGUAGE, Share.Group.SELLER_LANGUAGE, Share.Group.AMOUNT);

  private static final int EXPECTED_AT_LEAST = 5;
  private static final double ERROR = 0.05;

  public Parity {
    Map<String, Proportion> somebody = new TreeMap<>(groups);
    somebody.values().removeIf(group -> group.whole() == 0);
    groups = somebody;
  }

  /** What can be said of it. */
  public enum Verdict {
    TOO_FEW,
    WITHIN_CHANCE,
    BEYOND_CHANCE
  }

  /**
   * @param comparisons how many are made at once: each is held to as much a smaller error
   *     (Bonferroni), so that all of them together err as seldom as one
   */
  public Verdict verdict(int comparisons) {
    if (!canBeTested()) {
      return Verdict.TOO_FEW;
    }
    return p() < ERROR / comparisons ? Verdict.BEYOND_CHANCE : Verdict.WITHIN_CHANCE;
  }

  /** How often chance alone makes groups differ at least so much; 1 where it cannot be tested. */
  public double p() {
    return canBeTested()
        ? ChiSquareTest.withDefaults()
            .test(
                groups.values().stream()
                    .map(group -> new long[] {group.part(), group.whole() - group.part()})
                    .toArray(long[][]::new))
            .getPValue()
        : 1;
  }

  /**
   * How far a group is from what it would be if all fared alike, in standard deviations (Haberman's
   * adjusted residual); above 0 where it happened to it more often.
   */
  public double residual(String name) {
    Proportion group = groups.get(name);
    Proportion all = all(groups.values());
    if (group == null || group.whole() == all.whole()) {
      return 0;
    }
    double share = all.value();
    double expected = group.whole() * share;
    double left = 1 - (double) group.whole() / all.whole();
    double deviation = Math.sqrt(expected * (1 - share) * left);
    return deviation == 0 ? 0 : (group.part() - expected) / deviation;
  }

  private boolean canBeTested() {
    double share = all(groups.values()).value();
    return groups.size() > 1
        && groups.values().stream()
            .allMatch(group -> group.whole() * Math.min(share, 1 - share) >= EXPECTED_AT_LEAST);
  }

  private static Proportion all(Collection<Proportion> groups) {
    return new Proportion(
        groups.stream().mapToLong(Proportion::part).sum(),
        groups.stream().mapToLong(Proportion::whole).sum());
  }

  /**
   * How often chance alone makes two shares differ at least so much, by Fisher's exact test: for
   * few, too.
   */
  public static double exactly(Proportion one, Proportion other) {
    return one.whole() == 0 || other.whole() == 0
        ? 1
        : FisherExactTest.withDefaults()
            .test(
                new int[][] {
                  {Math.toIntExact(one.part()), Math.toIntExact(one.whole() - one.part())},
                  {Math.toIntExact(other.part()), Math.toIntExact(other.whole() - other.part())}
                })
            .getPValue();
  }
}
