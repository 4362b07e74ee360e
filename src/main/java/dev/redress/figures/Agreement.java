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

  /** Of the normal distribution, for 95 %. */
  private static final double Z = 1.959964;

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
    return (observed() - byChance()) / (1 - byChance());
  }

  /** The lower end of the interval at 95 %, by Cohen's asymptotic error. */
  public double low() {
    return Math.max(-1, kappa() - Z * error());
  }

  /** The upper end, likewise. */
  public double high() {
    return Math.min(1, kappa() + Z * error());
  }

  private double error() {
    double left = 1 - byChance();
    return Math.sqrt(observed() * (1 - observed()) / (cases() * left * left));
  }

  private double observed() {
    return (double) agreed() / cases();
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
