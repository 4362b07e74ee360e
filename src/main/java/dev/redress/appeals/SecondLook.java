package dev.redress.appeals;

import dev.redress.disputes.Decision;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Guards;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Refusal;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.Texts;
import dev.redress.policy.Ground;
import dev.redress.settlement.Refundable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision and what a senior reviewer would put in its place, part by part. */
record SecondLook(Decision before, AppealDraft draft, Refundable refundable) {

  /** Everything that keeps the draft from being concluded. */
  List<Refusal> objections() {
    return Guards.refusalsOf(
        () -> Texts.required("textZh", draft.text().chinese()),
        () -> Texts.required("textEn", draft.text().english()),
        this::remedy,
        () -> {
          if (outcome().isGrant() && !before.outcome().isGrant() && draft.payer() == null) {
            throw new AppealPayerMissing();
          }
        });
  }

  /**
   * @param picked the clauses of the policy that the reviewer named
   */
  Decision after(Actor by, Instant now, String policyVersion, List<Ground> picked) {
    Payer payer = draft.payer();
    Boolean defect = draft.countsAsDefect();
    return new Decision(
        0,
        before.disputeId(),
        now,
        by,
        outcome(),
        remedy(),
        payer == null ? before.payer() : payer,
        defect == null ? before.countsAsDefect() : defect,
        Stream.concat(
                Stream.of(
                    new Ground(
                        "AP-01", "DECIDED_ON_APPEAL", policyVersion, draft.basis().evidence())),
                picked.stream())
            .toList(),
        new BothLanguages(
            Texts.required("textZh", draft.text().chinese()),
            Texts.required("textEn", draft.text().english())));
  }

  AppealVerdict verdict(Decision after) {
    if (after.outcome().isGrant() != before.outcome().isGrant()) {
      return AppealVerdict.OVERTURNED;
    }
    boolean same =
        after.outcome() == before.outcome()
            && Objects.equals(after.remedy(), before.remedy())
            && after.payer() == before.payer()
            && after.countsAsDefect() == before.countsAsDefect();
    return same ? AppealVerdict.UPHELD : AppealVerdict.CHANGED;
  }

  private Outcome outcome() {
    Outcome changed = draft.outcome();
    return changed == null ? before.outcome() : changed;
  }

  private @Nullable Remedy remedy() {
    Outcome changed = draft.outcome();
    return changed == null ? before.remedy() : refundable.grant(changed, draft.refund());
  }
}
