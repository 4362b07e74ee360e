package dev.redress.orders;

import dev.redress.orders.CsvRows.Row;
import dev.redress.orders.OrderLines.Replacement;
import dev.redress.orders.OrderLines.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes orders from a file: CSV (RFC 4180) in UTF-8 whose first line names the columns of {@link
 * OrderColumn}, in any order; money is decimal in the row's currency, times are ISO 8601 with an
 * offset, an empty time has not happened.
 *
 * <p>Every good row is taken and every bad one reported. A row that tells nothing new changes
 * nothing, so a file can be taken again, after a failure half-way too: what is read so far stays.
 * Files may be larger than memory, and several may be taken at once.
 */
@Service
public class OrderImport {

  private static final int BATCH = 500;

  /** Two files with the same new orders get in each other's way once a batch at most. */
  private static final int MOST_ATTEMPTS = 10;

  private final OrderLines lines;
  private final TransactionTemplate transaction;

  OrderImport(OrderLines lines, PlatformTransactionManager transactions) {
    this.lines = lines;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Commits batch by batch; to be called outside of a transaction. The stream is left open.
   *
   * @throws IOException where the file cannot be read to its end
   */
  public ImportReport run(InputStream file) throws IOException {
    return run(file, Period.ZERO);
  }

  /**
   * As {@link #run(InputStream)}, with every time of the file moved by {@code shift}, whole days.
   */
  public ImportReport run(InputStream file, Period shift) throws IOException {
    CsvRows rows = new CsvRows(file);
    Row header = rows.header();
    List<RejectedRow> wrong = faultsOf(header);
    if (header == null || !wrong.isEmpty()) {
      List<RejectedRow> reported =
          wrong.subList(0, Math.min(wrong.size(), ImportReport.MOST_REPORTED));
      return new ImportReport(0, 0, reported, wrong.size(), true);
    }
    return new Run(new OrderRowReader(positionsIn(header), shift)).take(rows);
  }

  private static List<RejectedRow> faultsOf(@Nullable Row header) {
    if (header == null) {
      return List.of(new RejectedRow(1, "", OrderFault.EMPTY_FILE));
    }
    if (header.fault() != null) {
      return List.of(new RejectedRow(header.line(), "", header.fault()));
    }
    List<RejectedRow> wrong = new ArrayList<>();
    Map<OrderColumn, Integer> seen = new EnumMap<>(OrderColumn.class);
    for (String field : header.fields()) {
      String name = field.strip();
      Optional<OrderColumn> column = OrderColumn.ofHeader(name);
      if (column.isEmpty()) {
        String start = name.substring(0, Math.min(name.length(), 64));
        wrong.add(new RejectedRow(header.line(), start, OrderFault.UNKNOWN_COLUMN));
      } else if (seen.merge(column.get(), 1, Integer::sum) == 2) {
        wrong.add(new RejectedRow(header.line(), name, OrderFault.DUPLICATE_COLUMN));
      }
    }
    for (OrderColumn column : OrderColumn.values()) {
      if (!seen.containsKey(column) && !column.mayBeMissing()) {
        wrong.add(new RejectedRow(header.line(), column.header(), OrderFault.MISSING_COLUMN));
      }
    }
    return wrong;
  }

  private static Map<OrderColumn, Integer> positionsIn(Row header) {
    Map<OrderColumn, Integer> positions = new EnumMap<>(OrderColumn.class);
    for (int i = 0; i < header.fields().size(); i++) {
      positions.put(OrderColumn.ofHeader(header.fields().get(i).strip()).orElseThrow(), i);
    }
    return positions;
  }

  /** One file on its way in. */
  private final class Run {

    private record GoodRow(long line, OrderLineData told) {}

    private record Outcome(
        List<Long> seen, int accepted, int unchanged, List<RejectedRow> rejected) {}

    /** Written to every row that is inserted: told again by the same file, it is a duplicate. */
    private final long number = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);

    private final OrderRowReader reader;
    private final Seen seen = new Seen();
    private final Map<OrderLineId, GoodRow> batch = new LinkedHashMap<>();
    private final List<RejectedRow> rejectedInBatch = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private long rejectedTotal;
    private long accepted;
    private long unchanged;

    Run(OrderRowReader reader) {
      this.reader = reader;
    }

    ImportReport take(CsvRows rows) throws IOException {
      for (Row row = rows.next(reader.width()); row != null; row = rows.next(reader.width())) {
        take(row);
        if (batch.size() + rejectedInBatch.size() >= BATCH) {
          finishBatch();
        }
      }
      finishBatch();
      return new ImportReport(accepted, unchanged, rejected, rejectedTotal, false);
    }

    private void take(Row row) {
      if (row.fault() != null) {
        rejectedInBatch.add(new RejectedRow(row.line(), "", row.fault()));
        return;
      }
      try {
        OrderLineData told = reader.read(row.fields());
        if (batch.putIfAbsent(told.id(), new GoodRow(row.line(), told)) != null) {
          rejectedInBatch.add(duplicate(row.line()));
        }
      } catch (FaultyOrderLine faulty) {
        rejectedInBatch.add(rejection(row.line(), faulty));
      }
    }

    private void finishBatch() {
      if (!batch.isEmpty()) {
        Outcome outcome = writeUndisturbed();
        outcome.seen().forEach(seen::add);
        accepted += outcome.accepted();
        unchanged += outcome.unchanged();
        rejectedInBatch.addAll(outcome.rejected());
      }
      rejectedTotal += rejectedInBatch.size();
      rejectedInBatch.stream()
          .sorted(Comparator.comparingLong(RejectedRow::line))
          .limit(ImportReport.MOST_REPORTED - rejected.size())
          .forEach(rejected::add);
      batch.clear();
      rejectedInBatch.clear();
    }

    private Outcome writeUndisturbed() {
      for (int attempt = 1; ; attempt++) {
        try {
          return transaction.execute(status -> write());
        } catch (ConcurrencyFailureException | DuplicateKeyException e) {
          // Somebody told of the same orders meanwhile: compare with what stands there now.
          if (attempt == MOST_ATTEMPTS) {
            throw e;
          }
        }
      }
    }

    private Outcome write() {
      Map<OrderLineId, Stored> known = lines.stored(batch.keySet());
      List<OrderLineData> created = new ArrayList<>();
      List<Replacement> changed = new ArrayList<>();
      List<Long> touched = new ArrayList<>();
      List<RejectedRow> refused = new ArrayList<>();
      int same = 0;
      for (GoodRow row : batch.values()) {
        Stored stored = known.get(row.told().id());
        OrderLineData told = stored == null ? row.told() : reader.completed(row.told(), stored);
        if (stored == null) {
          created.add(told);
        } else if (stored.importRun() == number || seen.contains(stored.id())) {
          refused.add(duplicate(row.line()));
        } else if (stored.told().equals(told)) {
          same++;
          touched.add(stored.id());
        } else {
          try {
            stored.checkReplaceableBy(told);
            changed.add(new Replacement(stored, told));
            touched.add(stored.id());
          } catch (FaultyOrderLine faulty) {
            refused.add(rejection(row.line(), faulty));
          }
        }
      }
      // All in one order, so that two imports wait for each other and never both.
      created.sort(Comparator.comparing(OrderLineData::id, BY_NAME));
      changed.sort(Comparator.comparing(replacement -> replacement.told().id(), BY_NAME));
      lines.insert(created, number);
      lines.replace(changed);
      return new Outcome(touched, created.size() + changed.size(), same, refused);
    }

    private static RejectedRow duplicate(long line) {
      return new RejectedRow(line, OrderColumn.ORDER_NUMBER.header(), OrderFault.DUPLICATE);
    }

    private static RejectedRow rejection(long line, FaultyOrderLine faulty) {
      return new RejectedRow(line, faulty.column().header(), faulty.fault());
    }
  }

  private static final Comparator<OrderLineId> BY_NAME =
      Comparator.comparing(OrderLineId::orderNumber).thenComparingInt(OrderLineId::line);

  /** Which stored rows the file has told of already: one bit a row, exact at any size of file. */
  private static final class Seen {

    private static final int BITS = 1 << 16;

    private final Map<Long, BitSet> blocks = new HashMap<>();

    void add(long id) {
      blocks.computeIfAbsent(id / BITS, block -> new BitSet()).set((int) (id % BITS));
    }

    boolean contains(long id) {
      BitSet block = blocks.get(id / BITS);
      return block != null && block.get((int) (id % BITS));
    }
  }
}
