package dev.redress.orders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The orders of the demonstration: {@code demo/orders.csv}, moved so that they are of late. */
@Component
public class DemoOrders {

  /** The day on which the file's newest order was placed. */
  private static final LocalDate WRITTEN_FOR = LocalDate.of(2026, 11, 1);

  private final OrderImport imports;
  private final OrderLines lines;

  DemoOrders(OrderImport imports, OrderLines lines) {
    this.imports = imports;
    this.lines = lines;
  }

  /**
   * Takes the orders into a house that knows none yet; the newest are then of the day before {@code
   * now}. Does nothing in any other, so that a restart does not move them again.
   */
  public ImportReport load(Instant now) {
    if (!lines.areNone()) {
      return new ImportReport(0, 0, List.of(), 0, false);
    }
    LocalDate yesterday = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    Period shift = Period.ofDays((int) (yesterday.toEpochDay() - WRITTEN_FOR.toEpochDay()));
    try (InputStream file = new ClassPathResource("demo/orders.csv").getInputStream()) {
      return imports.run(file, shift);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
