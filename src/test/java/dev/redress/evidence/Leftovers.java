package dev.redress.evidence;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** What lies in a storage and belongs to no evidence. */
public final class Leftovers {

  private Leftovers() {}

  /** Sweeps it at once, however new it is; answers how many files went. */
  public static int swept(ApplicationContext house) {
    return house.getBean(EvidenceSweep.class).run(Duration.ofDays(-1));
  }
}
