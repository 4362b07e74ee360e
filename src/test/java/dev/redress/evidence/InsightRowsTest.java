package dev.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.Databases;
import dev.redress.evidence.InsightRows.Picture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class InsightRowsTest {

  private static final int MANY = 20_000;

  @Test
  void a_copy_is_found_without_looking_through_all_pictures_on_h2() {
    aCopyIsFound(Databases.h2());
  }

  @Test
  void a_copy_is_found_without_looking_through_all_pictures_on_postgresql() {
    aCopyIsFound(Databases.postgres());
  }

  private static void aCopyIsFound(DataSource database) {
    ManyPictures pictures = new ManyPictures(database);
    pictures.growTo(MANY);
    for (long number = 0; number < 50; number++) {
      Picture original =
          new Picture(MANY + number, number, new Fingerprint(number * 0x9E3779B97F4A7C15L));
      assertThat(pictures.lookForACopyOf(original)).contains(original).hasSizeLessThan(MANY / 50);
    }
  }
}
