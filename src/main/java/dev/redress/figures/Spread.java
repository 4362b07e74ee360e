package dev.redress.figures;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How lengths of time are spread, kept as a histogram whose steps grow by a ninth: medians and the
 * like are right to a few in a hundred, however many lengths there are.
 *
 * @param counts how many by step
 */
public record Spread(NavigableMap<Integer, Long> counts) {

  private static final double STEPS_TO_DOUBLE = 8;

  public Spread {
    counts = new TreeMap<>(counts);
  }

  static int bucketOf(long minutes) {
    return (int) Math.floor(STEPS_TO_DOUBLE * Math.log(minutes + 1.0) / Math.log(2));
  }

  private static double beginOf(int bucket) {
    return Math.pow(2, bucket / STEPS_TO_DOUBLE) - 1;
  }

  public long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The length that so many in a hundred do not exceed, to the minute; zero where there are none.
   *
   * @param percent from 1 to 100
   */
  public Duration atMost(int percent) {
    double rank = count() * percent / 100.0;
    double seen = 0;
    for (var step : counts.entrySet()) {
      if (step.getValue() > 0 && seen + step.getValue() >= rank) {
        double within = (rank - seen) / step.getValue();
        double begin = beginOf(step.getKey());
        double end = beginOf(step.getKey() + 1);
        return Duration.ofMinutes(Math.round(begin + (end - begin) * within));
      }
      seen += step.getValue();
    }
    return Duration.ZERO;
  }

  public Duration median() {
    return atMost(50);
  }
}
