package dev.redress.api;

import dev.redress.disputes.RemedyRequest;
import dev.redress.guarantee.RemedyType;
import jakarta.validation.constraints.NotNull;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A remedy as a caller asks for it.
 *
 * @param amount needed for a partial refund, optional for other refunds: all that can be refunded
 * @param withLabel whether the seller also pays a return label; left out: no
 */
record RemedyBody(@NotNull RemedyType type, @Nullable Money amount, @Nullable Boolean withLabel) {

  RemedyRequest toRequest() {
    return new RemedyRequest(type, amount, Boolean.TRUE.equals(withLabel));
  }
}
