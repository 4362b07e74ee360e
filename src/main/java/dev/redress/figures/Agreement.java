package dev.redress.figures;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far two people agree who answered the same questions apart: Cohen's kappa, which is 1 where
 * they always do and 0 where they do as often as chance would have it.
 *
 * @param counts how often, by the first's answer and the second's
 * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen 1960</a>
 */
public record Agreement(Map<String, Map<String, Long>> counts) {

  public Agreement {
    counts = Map.copyOf(counts);
  }

  /** How many cases. */
  public long cases() {
    return counts.values().stream()
        .flatMap(row -> row.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /** In how many the answers are the same. */
  public long agreed() {
    return counts.entrySet().stream()
        .mapToLong(row -> row.getValue().getOrDefault(row.getKey(), 0L))
        .sum();
  }

  /** Whether there is anything that chance could be told from: not where all answer alike. */
  public boolean tellsSomething() {
    return cases() > 0 && byChance() < 1;
  }

  /** From -1 to 1; not a number unless it {@link #tellsSomething}. */
  public double kappa() {
    return beyondChance(new Proportion(agreed(), cases()).value());
  }

  /**
   * The lower end of the interval at 95 %: Wilson's of how often they agree, with what chance would
   * have it taken as given. Cohen's own asymptotic interval has no width where all agree, however
   * few they are.
   */
  public double low() {
    return beyondChance(new Proportion(agreed(), cases()).low());
  }

  /** The upper end, likewise. */
  public double high() {
    return beyondChance(new Proportion(agreed(), cases()).high());
  }

  private double beyondChance(double agreement) {
    double chance = byChance();
    return (agreement - chance) / (1 - chance);
  }

  private double byChance() {
    double all = cases();
    Map<String, Long> seconds = new TreeMap<>();
    counts.values().forEach(row -> row.forEach((answer, n) -> seconds.merge(answer, n, Long::sum)));
    double chance = 0;
    for (Map.Entry<String, Map<String, Long>> row : counts.entrySet()) {
      double first = row.getValue().values().stream().mapToLong(Long::longValue).sum();
      chance += first / all * (seconds.getOrDefault(row.getKey(), 0L) / all);
    }
    return chance;
  }
}
