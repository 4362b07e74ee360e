package dev.redress.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.disputes.Basis;
import dev.redress.disputes.Decision;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.guarantee.Remedy;
import dev.redress.guarantee.Texts.TextMissing;
import dev.redress.settlement.Refundable;
import dev.redress.settlement.Refundable.GrantedAmountMissing;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecondLookTest {

  private static final Instant NOW = Instant.parse("2026-11-05T02:00:00Z");
  private static final Actor SENIOR = new Actor("senior-reviewer", Role.SENIOR_REVIEWER);
  private static final Refundable UP_TO_40 = new Refundable(Money.parse("USD 40.00"));
  private static final Decision GRANTED =
      decision(
          Outcome.GRANTED_PARTIAL, Remedy.partialRefund(Money.parse("USD 20.00")), Payer.SELLER);
  private static final Decision DENIED = decision(Outcome.DENIED, null, Payer.MARKETPLACE);

  @Test
  void what_the_draft_leaves_open_stays_as_decided() {
    SecondLook look =
        look(
            GRANTED,
            new AppealDraft(null, null, null, null, Basis.NOTHING, BothLanguages.same("right")));
    assertThat(look.objections()).isEmpty();
    Decision after = look.after(SENIOR, NOW, "2026-11", List.of());
    assertThat(after.remedy()).isEqualTo(GRANTED.remedy());
    assertThat(after.payer()).isEqualTo(Payer.SELLER);
    assertThat(after.countsAsDefect()).isTrue();
    assertThat(look.verdict(after)).isEqualTo(AppealVerdict.UPHELD);
  }

  @Test
  void who_pays_can_change_alone() {
    SecondLook look =
        look(
            GRANTED,
            new AppealDraft(
                null, null, Payer.CARRIER, null, Basis.NOTHING, BothLanguages.same("lost")));
    Decision after = look.after(SENIOR, NOW, "2026-11", List.of());
    assertThat(after.payer()).isEqualTo(Payer.CARRIER);
    assertThat(after.remedy()).isEqualTo(GRANTED.remedy());
    assertThat(look.verdict(after)).isEqualTo(AppealVerdict.CHANGED);
  }

  @Test
  void the_defect_can_be_lifted_alone() {
    SecondLook look =
        look(
            GRANTED,
            new AppealDraft(null, null, null, false, Basis.NOTHING, BothLanguages.same("ok")));
    assertThat(look.after(SENIOR, NOW, "2026-11", List.of()).countsAsDefect()).isFalse();
    assertThat(look.verdict(look.after(SENIOR, NOW, "2026-11", List.of())))
        .isEqualTo(AppealVerdict.CHANGED);
  }

  @Test
  void a_grant_in_place_of_a_denial_overturns_it_and_says_who_pays() {
    AppealDraft nobodyPays =
        new AppealDraft(
            Outcome.GRANTED_FULL, null, null, null, Basis.NOTHING, BothLanguages.same("see label"));
    assertThat(look(DENIED, nobodyPays).objections())
        .hasExactlyElementsOfTypes(AppealPayerMissing.class);
    SecondLook look =
        look(
            DENIED,
            new AppealDraft(
                Outcome.GRANTED_FULL,
                null,
                Payer.SELLER,
                true,
                Basis.NOTHING,
                BothLanguages.same("label")));
    assertThat(look.objections()).isEmpty();
    assertThat(look.verdict(look.after(SENIOR, NOW, "2026-11", List.of())))
        .isEqualTo(AppealVerdict.OVERTURNED);
  }

  @Test
  void an_incomplete_draft_names_every_field() {
    assertThat(
            look(
                    GRANTED,
                    new AppealDraft(
                        Outcome.GRANTED_PARTIAL,
                        null,
                        null,
                        null,
                        Basis.NOTHING,
                        BothLanguages.NOTHING))
                .objections())
        .hasExactlyElementsOfTypes(
            TextMissing.class, TextMissing.class, GrantedAmountMissing.class);
  }

  private static SecondLook look(Decision before, AppealDraft draft) {
    return new SecondLook(before, draft, UP_TO_40);
  }

  private static Decision decision(Outcome outcome, @Nullable Remedy remedy, Payer payer) {
    return new Decision(
        1,
        7,
        NOW.minusSeconds(60),
        new Actor("case-worker", Role.CASE_WORKER),
        outcome,
        remedy,
        payer,
        true,
        List.of(),
        BothLanguages.same(""));
  }
}
