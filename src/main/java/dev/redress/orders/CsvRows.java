package dev.redress.orders;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.redress.orders.TextLines.TextLine;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV text (RFC 4180), one at a time. A row that cannot be read costs its first line
 * only: reading goes on with the line behind it, so a quote that is never closed swallows nothing.
 */
final class CsvRows {

  /**
   * A quoted field may hold a few line breaks; a quote still open after this many was forgotten.
   */
  private static final int MOST_LINES = 10;

  /**
   * @param line where the row starts, from 1
   * @param fault why there are no fields, null if there are
   */
  record Row(long line, List<String> fields, @Nullable OrderFault fault) {}

  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder().allowUnclosedQuote(false).skipEmptyLines(false);

  private final TextLines lines;
  private final Deque<TextLine> pushedBack = new ArrayDeque<>();

  CsvRows(InputStream in) {
    this.lines = new TextLines(in);
  }

  /** The next row, which must have as many fields as {@code width}; null at the end. */
  @Nullable Row next(int width) throws IOException {
    TextLine first = nextNotBlank();
    if (first == null) {
      return null;
    }
    if (first.fault() != null) {
      return new Row(first.number(), List.of(), first.fault());
    }
    Optional<List<String>> fields = parse(first.text());
    if (fields.isEmpty()) {
      return severalLines(first, width);
    }
    return fields.get().size() == width
        ? new Row(first.number(), fields.get(), null)
        : new Row(first.number(), List.of(), OrderFault.WRONG_FIELD_COUNT);
  }

  /** The first row, which tells how many fields there are; null where there is nothing at all. */
  @Nullable Row header() throws IOException {
    TextLine first = nextNotBlank();
    if (first == null) {
      return null;
    }
    if (first.fault() != null) {
      return new Row(first.number(), List.of(), first.fault());
    }
    return parse(first.text())
        .map(names -> new Row(first.number(), names, null))
        .orElseGet(() -> new Row(first.number(), List.of(), OrderFault.BAD_QUOTES));
  }

  private Row severalLines(TextLine first, int width) throws IOException {
    List<TextLine> more = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.text());
    while (more.size() < MOST_LINES - 1) {
      TextLine line = nextLine();
      if (line == null) {
        break;
      }
      more.add(line);
      text.append('\n').append(line.text());
      if (line.fault() != null || text.length() > TextLines.LONGEST_LINE) {
        break;
      }
      Optional<List<String>> fields = parse(text.toString());
      if (fields.isPresent()) {
        if (fields.get().size() == width) {
          return new Row(first.number(), fields.get(), null);
        }
        break;
      }
    }
    for (int i = more.size() - 1; i >= 0; i--) {
      pushedBack.addFirst(more.get(i));
    }
    return new Row(first.number(), List.of(), OrderFault.BAD_QUOTES);
  }

  private static Optional<List<String>> parse(String text) {
    try {
      return Optional.of(CSV.ofSingleCsvRecord(text).getFields());
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  private @Nullable TextLine nextNotBlank() throws IOException {
    TextLine line = nextLine();
    while (line != null && line.fault() == null && line.text().isBlank()) {
      line = nextLine();
    }
    return line;
  }

  private @Nullable TextLine nextLine() throws IOException {
    TextLine again = pushedBack.pollFirst();
    return again != null ? again : lines.next();
  }
}
