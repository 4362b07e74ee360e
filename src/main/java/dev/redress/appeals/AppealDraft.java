package dev.redress.appeals;

import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a senior reviewer has filled in so far. A null part stays as it was decided.
 *
 * @param outcome what the buyer gets instead: a grant or DENIED
 * @param refund for a partial grant; on return it may be left out and means everything
 * @param text what both sides read
 * @param reliedOn ids of the evidence that the decision rests on, may be empty
 */
public record AppealDraft(
    @Nullable Outcome outcome,
    @Nullable Money refund,
    @Nullable Payer payer,
    @Nullable Boolean countsAsDefect,
    String text,
    List<Long> reliedOn) {

  public AppealDraft {
    reliedOn = List.copyOf(reliedOn);
  }
}
