package dev.redress.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void medians_and_the_like_are_right_to_five_in_a_hundred() {
    long[] minutes =
        new Random(7).longs(10_000, 0, 60 * 24 * 40).map(it -> it * it / 57_600).sorted().toArray();
    Spread spread = of(minutes);
    for (int percent : new int[] {10, 50, 90, 99}) {
      long exact = minutes[minutes.length * percent / 100 - 1];
      assertThat((double) spread.atMost(percent).toMinutes())
          .as("%d in a hundred", percent)
          .isCloseTo((double) exact, within(Math.max(1, exact * 0.05)));
    }
  }

  @Test
  void of_one_length_all_are_about_it() {
    assertThat(of(90).median()).isBetween(Duration.ofMinutes(85), Duration.ofMinutes(95));
  }

  @Test
  void of_none_it_is_zero() {
    assertThat(of().median()).isZero();
    assertThat(of().count()).isZero();
  }

  private static Spread of(long... minutes) {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    LongStream.of(minutes).forEach(it -> counts.merge(Spread.bucketOf(it), 1L, Long::sum));
    return new Spread(counts);
  }
}
