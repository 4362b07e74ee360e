package dev.redress.appeals;

import dev.redress.guarantee.Refusal;
import dev.redress.policy.Ground;
import dev.redress.policy.Grounded;
import java.util.List;

/** The appeal cannot be taken; every ground is named. */
public final class AppealNotAdmitted extends Refusal implements Grounded {

  private final transient List<Ground> grounds;

  AppealNotAdmitted(List<Ground> grounds) {
    super(Fact.of("grounds", grounds.stream().map(Ground::reason).toList()));
    this.grounds = List.copyOf(grounds);
  }

  @Override
  public List<Ground> grounds() {
    return grounds;
  }
}
