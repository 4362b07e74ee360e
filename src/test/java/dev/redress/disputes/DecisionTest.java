package dev.redress.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.redress.guarantee.Actor;
import dev.redress.guarantee.Actor.Role;
import dev.redress.guarantee.BothLanguages;
import dev.redress.guarantee.Json;
import dev.redress.guarantee.Outcome;
import dev.redress.guarantee.Payer;
import dev.redress.policy.Ground;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final TypeReference<List<Ground>> GROUNDS = new TypeReference<>() {};

  @Test
  void names_the_evidence_that_it_rests_on_also_after_it_was_kept() {
    List<Ground> grounds =
        List.of(
            new Ground(
                "RV-01",
                "DECIDED_ON_EVIDENCE",
                "2026-11",
                Map.of(Ground.EVIDENCE, List.of(4L, 7L))),
            new Ground("RV-02", "SELLER_WITHHELD_EVIDENCE", "2026-11", Map.of()));
    assertThat(on(grounds).reliedOn()).containsExactlyInAnyOrder(4L, 7L);
    assertThat(on(Json.read(Json.write(grounds), GROUNDS)).reliedOn())
        .containsExactlyInAnyOrder(4L, 7L);
    assertThat(on(List.of()).reliedOn()).isEmpty();
  }

  private static Decision on(List<Ground> grounds) {
    return new Decision(
        1,
        1,
        Instant.EPOCH,
        new Actor("case-worker", Role.CASE_WORKER),
        Outcome.DENIED,
        null,
        Payer.MARKETPLACE,
        false,
        grounds,
        BothLanguages.same(""));
  }
}
