package dev.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.Databases;
import dev.redress.evidence.ManyPictures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long it takes to find what looks like a new picture, among few and among many: the median of
 * the looks counts. Figures: {@code docs/performance.md}.
 */
class LookalikesBench {

  private static final Logger LOG = LoggerFactory.getLogger("bench");
  private static final int FEW = 2_000;
  private static final int MANY = Integer.getInteger("bench.pictures", 200_000);
  private static final int LOOKS = 200;

  @Test
  void lookalikes_on_h2() {
    compare("h2", Databases.h2());
  }

  @Test
  void lookalikes_on_postgresql() {
    compare("postgresql", Databases.postgres());
  }

  private static void compare(String database, DataSource source) {
    ManyPictures pictures = new ManyPictures(source);
    pictures.growTo(FEW);
    median(pictures);
    Duration amongFew = median(pictures);
    pictures.growTo(MANY);
    median(pictures);
    Duration amongMany = median(pictures);
    LOG.warn(
        "bench lookalikes {}: among {} in {} us, among {} in {} us",
        database,
        FEW,
        amongFew.toNanos() / 1_000,
        MANY,
        amongMany.toNanos() / 1_000);
    assertThat(amongMany).isLessThan(amongFew.multipliedBy(MANY / FEW / 2));
  }

  private static Duration median(ManyPictures pictures) {
    List<Duration> looks = new ArrayList<>();
    for (int look = 0; look < LOOKS; look++) {
      long begun = System.nanoTime();
      pictures.look();
      looks.add(Duration.ofNanos(System.nanoTime() - begun));
    }
    Collections.sort(looks);
    return looks.get(LOOKS / 2);
  }
}
