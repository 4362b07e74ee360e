package dev.redress.guarantee;

import java.util.ArrayList;
import java.util.List;

/** Rules held against a command one after the other, so that a form learns of all that is wrong. */
public final class Guards {

  private Guards() {}

  /** What the guards throw, in their order; empty where none objects. */
  public static List<Refusal> refusalsOf(Runnable... guards) {
    List<Refusal> refusals = new ArrayList<>();
    for (Runnable guard : guards) {
      try {
        guard.run();
      } catch (Refusal refusal) {
        refusals.add(refusal);
      }
    }
    return refusals;
  }
}
