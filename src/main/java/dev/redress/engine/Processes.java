package dev.redress.engine;

import java.util.List;

/** The keys of the processes, by which the engine knows them. */
public final class Processes {

  public static final String DISPUTE = "dispute";

  /** A second look at what was decided, which the dispute does not wait for. */
  public static final String BLIND_REVIEW = "blindReview";

  /** The business key of the blind review of the dispute with that number. */
  public static String blindReview(String number) {
    return number + "-blind";
  }

  static final List<String> ALL = List.of(DISPUTE, BLIND_REVIEW);

  private Processes() {}
}
