package dev.redress.orders;

import java.util.List;

/**
 * What became of an order file.
 *
 * @param accepted rows that were new or told something new
 * @param unchanged rows of which everything was known
 * @param rejected the first {@value #MOST_REPORTED} rows that were not taken, in the file's order
 * @param rejectedTotal how many were not taken altogether
 * @param headerRefused whether the first line was wrong, so that no row was read; {@code rejected}
 *     then says what is wrong with it
 */
public record ImportReport(
    long accepted,
    long unchanged,
    List<RejectedRow> rejected,
    long rejectedTotal,
    boolean headerRefused) {

  /** Nobody reads more, and a file may have millions of them. */
  public static final int MOST_REPORTED = 1_000;

  public ImportReport {
    rejected = List.copyOf(rejected);
  }
}
