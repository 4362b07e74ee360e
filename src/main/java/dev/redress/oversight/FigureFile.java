package dev.redress.oversight;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.redress.guarantee.Phrasebook.Voice;
import dev.redress.oversight.Tile.Cell;
import dev.redress.oversight.Tile.Headline;
import dev.redress.oversight.Tile.Line;
import dev.redress.oversight.Tile.Row;
import dev.redress.oversight.Tile.Table;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;

/** Figures as a CSV file (RFC 4180, UTF-8 with a mark by which spreadsheets know it). */
final class FigureFile {

  private static final String MARK = "\ufeff";

  private FigureFile() {}

  /** A line a figure: of which table, row and column it is, and its value as a program reads it. */
  static byte[] of(Tile tile, Voice t) {
    return written(
        csv -> {
          csv.writeRecord(
              t.say("figures.file.table"),
              t.say("figures.file.row"),
              t.say("figures.file.column"),
              t.say("figures.file.value"));
          for (Headline headline : tile.headlines()) {
            csv.writeRecord(tile.title(), headline.label(), "", headline.raw());
          }
          for (Table table : tile.tables()) {
            for (Row row : table.rows()) {
              for (int column = 0; column < row.cells().size(); column++) {
                Cell cell = row.cells().get(column);
                csv.writeRecord(
                    table.label(), row.label(), table.columns().get(column), cell.raw());
              }
            }
          }
          if (tile.chart() != null) {
            for (Line line : tile.chart().lines()) {
              for (int i = 0; i < line.values().size(); i++) {
                csv.writeRecord(
                    tile.title(),
                    Instant.ofEpochSecond(tile.chart().times().get(i)).toString(),
                    line.label(),
                    Long.toString(line.values().get(i)));
              }
            }
          }
        });
  }

  /** Writes a file's lines, behind the mark, and closes it. */
  static void write(Writer to, Consumer<CsvWriter> lines) {
    try {
      to.write(MARK);
      try (CsvWriter csv = CsvWriter.builder().build(to)) {
        lines.accept(csv);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says that such a file comes. */
  static void announce(HttpServletResponse response, String name) {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
  }

  static String attachment(String name) {
    return "attachment; filename=\"" + name + ".csv\"";
  }

  private static byte[] written(Consumer<CsvWriter> lines) {
    StringWriter written = new StringWriter();
    write(written, lines);
    return written.toString().getBytes(StandardCharsets.UTF_8);
  }
}
