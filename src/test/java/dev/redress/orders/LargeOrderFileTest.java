package dev.redress.orders;

import static dev.redress.orders.OrderFile.HEADER;
import static dev.redress.orders.OrderFile.aRow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class LargeOrderFileTest {

  private static final int ROWS = 200_000;
  private static final int ORDERS = 20_000;

  @Test
  void a_large_file_is_taken_in_little_memory_and_time() throws IOException {
    List<Long> heap = new ArrayList<>();
    String row = aRow("ORDER").toString();
    IntFunction<String> lines =
        i -> {
          if (i == ORDERS || i == ROWS) {
            heap.add(heapInUse());
          }
          return i == 0 ? HEADER : row.replace("ORDER", "V-" + i % ORDERS);
        };
    try (OrdersHouse house = new OrdersHouse(Databases.h2())) {
      Instant start = Instant.now();

      ImportReport report = house.imports().run(new Lines(lines, ROWS + 1));

      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
      assertThat(report.accepted()).isEqualTo(ORDERS);
      assertThat(report.rejectedTotal()).isEqualTo(ROWS - ORDERS);
      assertThat(Collections.max(heap) - heap.get(0))
          .as("more bytes in use after nine tenths of the rows than before them")
          .isLessThan(16L << 20);
    }
  }

  private static long heapInUse() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** A text of which no more than one line exists at a time. */
  private static final class Lines extends InputStream {

    private final IntFunction<String> lines;
    private final int count;
    private int next;
    private byte[] line = {};
    private int position;

    Lines(IntFunction<String> lines, int count) {
      this.lines = lines;
      this.count = count;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
      if (position == line.length) {
        if (next == count) {
          return -1;
        }
        line = (lines.apply(next) + "\n").getBytes(StandardCharsets.UTF_8);
        next++;
        position = 0;
      }
      int length = Math.min(wanted, line.length - position);
      System.arraycopy(line, position, target, offset, length);
      position += length;
      return length;
    }
  }
}
