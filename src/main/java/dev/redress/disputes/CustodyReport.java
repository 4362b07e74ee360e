package dev.redress.disputes;

import java.time.Instant;
import java.util.List;

/**
 * What a verification found.
 *
 * @param at when it was made, an instant to the microsecond
 * @param entries how many timeline entries were looked at
 * @param files how many submitted files were read, each with what was made of it
 */
public record CustodyReport(
    long disputeId, Instant at, int entries, int files, List<CustodyFinding> findings) {

  public CustodyReport {
    findings = List.copyOf(findings);
  }

  /** Whether everything is as it was recorded. */
  public boolean intact() {
    return findings.isEmpty();
  }
}
