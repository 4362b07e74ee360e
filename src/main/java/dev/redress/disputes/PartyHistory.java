package dev.redress.disputes;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one party was in before, in numbers. None of it says who is right in the dispute at hand.
 *
 * @param side on which this party stands
 * @param disputes its latest other disputes on that side, {@link #MOST} at most
 * @param open how many of them are not decided yet
 * @param outcomes how the others ended, only what happened
 * @param orders placed with a seller, or by a buyer, in the {@link #DAYS} days before
 * @param defects how many of a seller's orders of those days count as a defect by the decision in
 *     force; 0 for a buyer
 */
public record PartyHistory(
    Party side, int disputes, int open, Map<Outcome, Integer> outcomes, int orders, int defects) {

  /** So many of the latest are looked at: a history costs the same however long it is. */
  public static final int MOST = 200;

  /** By the day of the order ({@code product.md}, seller defect rate). */
  public static final int DAYS = 60;

  private static final int DIGITS = 4;

  public PartyHistory {
    Map<Outcome, Integer> inOrder = new EnumMap<>(Outcome.class);
    inOrder.putAll(outcomes);
    outcomes = Collections.unmodifiableMap(inOrder);
  }

  /** Whether there may be more disputes than were looked at. */
  public boolean isCutOff() {
    return disputes == MOST;
  }

  /**
   * A seller's orders with a defect among all of its orders of those days, as a share of 1; empty
   * for a buyer, and without orders.
   */
  public Optional<BigDecimal> defectRate() {
    return side == Party.BUYER || orders == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(defects)
                .divide(BigDecimal.valueOf(orders), DIGITS, RoundingMode.HALF_UP));
  }
}
