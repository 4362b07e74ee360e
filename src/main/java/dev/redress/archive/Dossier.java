package dev.redress.archive;

import dev.redress.casefile.CaseFile;
import dev.redress.disputes.ChainEntry;
import dev.redress.disputes.CustodyCheck;
import dev.redress.policy.Finding;
import dev.redress.reviews.ReviewView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an archive tells, as it was at one moment; its own export is on the timeline.
 *
 * @param names how people call the accounts in it
 * @param review for staff only, null where there was none
 * @param custody when the case file was last verified; null if it never was
 */
record Dossier(
    CaseFile file,
    List<ChainEntry> chain,
    Map<String, String> names,
    List<Finding> findings,
    @Nullable ReviewView review,
    @Nullable CustodyCheck custody,
    Locale language) {

  /** When this export was recorded. */
  public Instant exportedAt() {
    String exported = CaseFileExported.class.getSimpleName();
    return chain.stream()
        .filter(entry -> entry.event().equals(exported))
        .reduce((earlier, later) -> later)
        .map(ChainEntry::at)
        .orElseThrow();
  }
}
