package dev.redress.policy;

import dev.redress.guarantee.Outcome;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A past dispute that would have been decided otherwise: the first answer that would have been
 * another.
 *
 * @param number of the dispute, as people know it
 * @param outcome what it ended with
 * @param turning where the way leads elsewhere, and by which rules
 * @param atStake what the buyer could win; empty where no money was at stake
 * @param difference what each side would have more or less than it has; empty where people would
 *     have decided, or where it is not known what was at stake
 */
public record ReplayChange(
    long disputeId,
    String number,
    Outcome outcome,
    Turning turning,
    Optional<Money> atStake,
    Optional<Shares> difference) {

  /**
   * Where two versions of the policy part.
   *
   * @param table its key, such as {@code automatic-decision}
   * @param rulesThen that spoke then and would no more; empty where none did
   * @param rulesNow that would speak now and did not; empty where none would
   */
  public record Turning(
      String table, List<String> rulesThen, List<String> rulesNow, Course then, Course now) {

    public Turning {
      rulesThen = List.copyOf(rulesThen);
      rulesNow = List.copyOf(rulesNow);
    }
  }
}
