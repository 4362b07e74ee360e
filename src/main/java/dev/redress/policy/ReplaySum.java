package dev.redress.policy;

import dev.redress.policy.ReplayChange.Turning;
import java.util.List;
import org.joda.money.Money;

/**
 * All past disputes that the same rules lead the same other way.
 *
 * @param disputes how many they are
 * @param differences what each side would have more or less in all, one for each currency
 * @param open in how many people would have decided, so that nobody knows the difference
 * @param atStake what the buyers could win in those, one for each currency
 */
public record ReplaySum(
    Turning turning, int disputes, List<Shares> differences, int open, List<Money> atStake) {

  public ReplaySum {
    differences = List.copyOf(differences);
    atStake = List.copyOf(atStake);
  }
}
