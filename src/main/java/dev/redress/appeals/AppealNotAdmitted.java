package dev.redress.appeals;

import dev.redress.guarantee.Refusal;
import dev.redress.policy.Ground;
import java.util.List;

/** The appeal cannot be taken; every ground is named. */
public final class AppealNotAdmitted extends Refusal {
  AppealNotAdmitted(List<Ground> grounds) {
    super(Fact.of("grounds", List.copyOf(grounds)));
  }
}
