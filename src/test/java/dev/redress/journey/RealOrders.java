package dev.redress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * The orders of a real marketplace where they lie beside the project, else the project's own, which
 * have the same shape; imported by the manager over REST.
 */
final class RealOrders {

  private static final Path SAMPLE = Path.of("..", "shared", "data", "orders-sample.csv");
  private static final Path OWN = Path.of("src", "main", "resources", "demo", "orders.csv");
  private static final int SAMPLE_SIZE = 500;

  private final List<RealOrder> orders;

  private RealOrders(List<RealOrder> orders) {
    this.orders = orders;
  }

  static RealOrders importedBy(Person manager) {
    boolean sampleIsThere = Files.exists(SAMPLE);
    Path file = sampleIsThere ? SAMPLE : OWN;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      Answer imported =
          manager
              .postsFile("/api/orders/import", "text/csv", BodyPublishers.ofFile(file))
              .succeeded();
      List<RealOrder> orders = rows.stream().map(RealOrder::of).toList();
      assertThat(imported.body().path("rejected")).isEmpty();
      assertThat(
              imported.body().path("accepted").asInt() + imported.body().path("unchanged").asInt())
          .isEqualTo(sampleIsThere ? SAMPLE_SIZE : orders.size());
      return new RealOrders(orders);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RealOrder neverShipped() {
    return latest(order -> order.shippedAt().isEmpty());
  }

  RealOrder late() {
    return latest(
        order -> order.arrived() && order.deliveredAt().isAfter(order.estimatedDelivery()));
  }

  /** In time. */
  RealOrder delivered() {
    return latest(
        order -> order.arrived() && order.deliveredAt().isBefore(order.estimatedDelivery()));
  }

  private RealOrder latest(Predicate<RealOrder> wanted) {
    return orders.stream()
        .filter(RealOrder::isAboutGoods)
        .filter(wanted)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
