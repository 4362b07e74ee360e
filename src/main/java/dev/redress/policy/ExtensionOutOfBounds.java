package dev.redress.policy;

import dev.redress.guarantee.Refusal;
import java.time.Duration;

/** More time than the policy allows, or less than an hour. */
public final class ExtensionOutOfBounds extends Refusal {

  ExtensionOutOfBounds(Duration longest) {
    super(Fact.of("longest", longest));
  }

  @Override
  public String field() {
    return "hours";
  }
}
