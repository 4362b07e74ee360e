package dev.redress.casework;

import dev.redress.appeals.AppealDraft;
import dev.redress.disputes.Basis;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.EvidenceKind;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Party;
import dev.redress.guarantee.Payer;
import dev.redress.reviews.ApprovalDraft;
import dev.redress.reviews.ReviewDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the task forms as they are typed; what is empty is still open. {@code action} says
 * which of a form's ways was taken: {@code DECIDE}, {@code ASK} or {@code REFER}, {@code APPROVE}
 * or {@code SEND_BACK}.
 *
 * @param weighed by id of the evidence: whether the decision follows it
 * @param textZh empty where the house is to write it, as {@code textEn}
 * @param longer hours to answer beyond the policy's
 * @param basedOn the version of the draft that the form showed or saved last
 */
record DraftForm(
    @Nullable String action,
    @Nullable Outcome outcome,
    @Nullable String refund,
    @Nullable Payer payer,
    @Nullable Boolean countsAsDefect,
    @Nullable List<String> clauses,
    @Nullable Map<Long, Weight> weighed,
    @Nullable String textZh,
    @Nullable String textEn,
    @Nullable String departure,
    @Nullable Party askedOf,
    @Nullable Set<EvidenceKind> kinds,
    @Nullable String question,
    @Nullable Integer longer,
    @Nullable String note,
    @Nullable String reason,
    @Nullable Long basedOn) {

  /** What whoever decides makes of an item of evidence. */
  enum Weight {
    RELIED_ON,
    SET_ASIDE,
    /** Neither; so that an answer can be taken back. */
    LEFT_OPEN
  }

  /**
   * As a reviewer's draft.
   *
   * @throws AmountNotANumber where the amount is none
   */
  ReviewDraft review(CurrencyUnit currency) {
    if ("ASK".equals(action)) {
      return new ReviewDraft.AskForEvidence(
          askedOf,
          kinds == null ? Set.of() : kinds,
          orEmpty(question),
          Duration.ofHours(longer == null ? 0 : longer));
    }
    return "REFER".equals(action) ? new ReviewDraft.Refer(orEmpty(note)) : decide(currency);
  }

  /**
   * As a decision.
   *
   * @throws AmountNotANumber where the amount is none
   */
  ReviewDraft.Decide decide(CurrencyUnit currency) {
    return new ReviewDraft.Decide(
        outcome, money(currency), payer, countsAsDefect, basis(), text(), orEmpty(departure));
  }

  ApprovalDraft approval() {
    return "APPROVE".equals(action)
        ? new ApprovalDraft.Approve()
        : new ApprovalDraft.SendBack(orEmpty(reason));
  }

  AppealDraft appeal(CurrencyUnit currency) {
    return new AppealDraft(outcome, money(currency), payer, countsAsDefect, basis(), text());
  }

  long version() {
    return basedOn == null ? 0 : basedOn;
  }

  private BothLanguages text() {
    return new BothLanguages(orEmpty(textZh), orEmpty(textEn));
  }

  private Basis basis() {
    return new Basis(
        clauses == null ? List.of() : clauses,
        weighed(Weight.RELIED_ON),
        weighed(Weight.SET_ASIDE));
  }

  private List<Long> weighed(Weight weight) {
    return weighed == null
        ? List.of()
        : weighed.entrySet().stream()
            .filter(one -> one.getValue() == weight)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
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
