package dev.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.redress.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five hundred orders of a real marketplace, where they lie beside the project. */
class SampleOrdersTest {

  private static final Path SAMPLE = Path.of("..", "shared", "data", "orders-sample.csv");

  @ParameterizedTest
  @ValueSource(strings = {"H2", "PostgreSQL"})
  void the_sample_is_taken_whole_and_once(String kind) throws IOException {
    assumeThat(SAMPLE).exists();
    DataSource database = kind.equals("H2") ? Databases.h2() : Databases.postgres();
    try (OrdersHouse house = new OrdersHouse(database)) {
      Instant start = Instant.now();

      assertThat(takes(house)).isEqualTo(new ImportReport(500, 0, List.of(), 0, false));
      assertThat(takes(house)).isEqualTo(new ImportReport(0, 500, List.of(), 0, false));

      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
      List<OrderLine> lines = house.orders().newest(500);
      assertThat(lines).filteredOn(line -> line.shippedAt() == null).hasSize(1);
      assertThat(lines).filteredOn(line -> line.deliveredAt() == null).hasSize(9);
      assertThat(lines).filteredOn(SampleOrdersTest::isLate).hasSizeGreaterThan(20);
    }
  }

  private static boolean isLate(OrderLine line) {
    Instant deliveredAt = line.deliveredAt();
    return deliveredAt != null && deliveredAt.isAfter(line.estimatedDelivery());
  }

  private static ImportReport takes(OrdersHouse house) throws IOException {
    try (InputStream sample = Files.newInputStream(SAMPLE)) {
      return house.imports().run(sample);
    }
  }
}
