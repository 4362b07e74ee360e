package dev.redress.casework;

import dev.redress.appeals.AppealDraft;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.reviews.ApprovalDraft;
import dev.redress.reviews.ReviewDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the three task forms as they are typed; what is empty is still open. {@code action}
 * says which of a form's ways was taken: {@code DECIDE} or {@code ASK}, {@code APPROVE} or {@code
 * SEND_BACK}.
 */
record DraftForm(
    @Nullable String action,
    @Nullable Outcome outcome,
    @Nullable String refund,
    @Nullable Payer payer,
    @Nullable Boolean countsAsDefect,
    @Nullable String reason,
    @Nullable List<Long> reliedOn,
    @Nullable Party askedOf,
    @Nullable Set<EvidenceKind> kinds,
    @Nullable String question) {

  /**
   * As a reviewer's draft.
   *
   * @throws AmountNotANumber where the amount is none
   */
  ReviewDraft review(CurrencyUnit currency) {
    return "ASK".equals(action)
        ? new ReviewDraft.AskForEvidence(
            askedOf, kinds == null ? Set.of() : kinds, orEmpty(question))
        : new ReviewDraft.Decide(
            outcome,
            money(currency),
            payer,
            Boolean.TRUE.equals(countsAsDefect),
            orEmpty(reason),
            relied());
  }

  ApprovalDraft approval() {
    return "APPROVE".equals(action)
        ? new ApprovalDraft.Approve()
        : new ApprovalDraft.SendBack(orEmpty(reason));
  }

  AppealDraft appeal(CurrencyUnit currency) {
    return new AppealDraft(
        outcome, money(currency), payer, countsAsDefect, orEmpty(reason), relied());
  }

  private List<Long> relied() {
    return reliedOn == null ? List.of() : reliedOn;
  }

  private @Nullable Money money(CurrencyUnit currency) {
    if (refund == null || refund.isBlank()) {
      return null;
    }
    try {
      BigDecimal amount = new BigDecimal(refund.strip());
      return Money.of(currency, amount, RoundingMode.UNNECESSARY);
    } catch (NumberFormatException | ArithmeticException e) {
      throw new AmountNotANumber(refund);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
