package dev.redress.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tile of the board, in the reader's language and ready to be drawn: what it says at a glance,
 * and what lies under that.
 *
 * @param note what is counted, and how
 * @param chart null where nothing has a course
 * @param csv where the same is to be had as a file
 */
record Tile(
    String name,
    String title,
    String note,
    List<Headline> headlines,
    List<Table> tables,
    @Nullable Chart chart,
    String csv) {

  Tile {
    headlines = List.copyOf(headlines);
    tables = List.copyOf(tables);
  }

  /**
   * A figure with its unit.
   *
   * @param of on how many it rests, empty where it is the number itself
   * @param raw as a program reads it
   * @param before the same in the period before, empty where there is no such thing
   * @param change against the period before, empty as that
   * @param href the disputes behind it, empty where there are none
   */
  record Headline(
      String label,
      String value,
      String of,
      String raw,
      String before,
      String change,
      String href) {}

  /**
   * @param columns without that of the labels
   */
  record Table(String label, List<String> columns, List<Row> rows) {
    Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** A line of a table. */
  record Row(String label, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param raw as a program reads it
   * @param share of the whole, from 0 to 1, to be drawn as a bar; below 0 where nothing is
   * @param href the disputes behind it, empty where there are none
   */
  record Cell(String text, String raw, double share, String href) {}

  /**
   * @param times seconds since 1970, the beginning of each day or month
   */
  record Chart(List<Long> times, List<Line> lines) {
    Chart {
      times = List.copyOf(times);
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param values one a time
   * @param apart whether it has a scale of its own
   */
  record Line(String label, List<Long> values, boolean apart) {
    Line {
      values = List.copyOf(values);
    }
  }
}
