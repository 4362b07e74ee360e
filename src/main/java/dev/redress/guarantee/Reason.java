package dev.redress.guarantee;

import java.util.Map;

/** Why something was decided or refused, for people: a code with the facts of its text. */
public interface Reason {

  /** Stable, such as {@code FILED_TOO_LATE}. */
  String reason();

  Map<String, Object> facts();
}
