package dev.redress.policy;

import dev.redress.guarantee.Outcome;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What became of disputes. The modules that keep them know; a replay only asks. */
public interface PastDisputes {

  /**
   * How a dispute ended, as far as it has.
   *
   * @param number as people know it
   * @param outcome what was decided or agreed last
   * @param moved what the ledger has moved for it; empty where nothing was
   */
  record Ending(String number, Outcome outcome, Optional<Shares> moved) {}

  /** By their ids those of these disputes in which something was decided or agreed. */
  Map<Long, Ending> endings(Collection<Long> disputeIds);
}
