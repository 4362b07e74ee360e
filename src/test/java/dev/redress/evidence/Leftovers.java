package dev.redress.evidence;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** What lies in a storage and belongs to no evidence. */
public final class Leftovers {

  private Leftovers() {}

  /** Sweeps it at once, however new it is; answers how many files went. */
  public static int swept(ApplicationContext house) {
    EvidenceRows rows = house.getBean(EvidenceRows.class);
    return house.getBean(EvidenceStore.class).sweep(Duration.ofDays(-1), rows::knows);
  }
}
