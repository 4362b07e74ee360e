package dev.redress.claims;

import dev.redress.guarantee.Refusal;
import dev.redress.policy.Ground;
import dev.redress.policy.Grounded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The eligibility table speaks against a claim now but not for good: nothing was filed and nothing
 * is lost. Carries every ground and, where time alone heals it, from when on it may be filed.
 */
public final class MayNotFileYet extends Refusal implements Grounded {

  private final transient List<Ground> grounds;
  private final transient @Nullable Instant from;

  public MayNotFileYet(List<Ground> grounds, @Nullable Instant from) {
    super(
        Fact.of("grounds", grounds.stream().map(Ground::reason).toList()),
        Fact.of("from", from == null ? "" : from));
    this.grounds = List.copyOf(grounds);
    this.from = from;
  }

  @Override
  public List<Ground> grounds() {
    return grounds;
  }

  public @Nullable Instant from() {
    return from;
  }
}
