package dev.redress.appeals;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.redress.disputes.Basis;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a senior reviewer has filled in so far. A null part stays as it was decided.
 *
 * @param outcome what the buyer gets instead: a grant or DENIED
 * @param refund for a partial grant; on return it may be left out and means everything
 * @param text what both sides read
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AppealDraft(
    @Nullable Outcome outcome,
    @Nullable Money refund,
    @Nullable Payer payer,
    @Nullable Boolean countsAsDefect,
    Basis basis,
    BothLanguages text) {

  /** Drafts of before some of it was asked for are read too. */
  public AppealDraft {
    basis = Objects.requireNonNullElse(basis, Basis.NOTHING);
    text = Objects.requireNonNullElse(text, BothLanguages.NOTHING);
  }
}
