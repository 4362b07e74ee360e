package dev.redress.policy;

import dev.redress.guarantee.Refusal;
import java.util.List;

/** The files do not make a policy; the one in force stays. */
public final class FaultyPolicy extends Refusal {

  private final transient List<PolicyFinding> findings;

  FaultyPolicy(List<PolicyFinding> findings) {
    super(Fact.of("faults", List.copyOf(findings)));
    this.findings = List.copyOf(findings);
  }

  /** Everything that is wrong, in the order of the files and their rules. */
  public List<PolicyFinding> findings() {
    return findings;
  }

  @Override
  public String field() {
    return "files";
  }
}
