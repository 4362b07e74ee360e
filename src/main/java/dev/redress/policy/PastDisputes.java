package dev.redress.policy;

import dev.redress.guarantee.Outcome;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of disputes. The modules that keep them know; a replay only asks. */
public interface PastDisputes {

  /**
   * How a dispute ended.
   *
   * @param number as people know it
   * @param outcome null where it closed without one
   * @param moved what the ledger has moved for it; empty where nothing was
   */
  record Ending(String number, @Nullable Outcome outcome, Optional<Shares> moved) {}

  /** By their ids those of these disputes that are over. */
  Map<Long, Ending> endings(Collection<Long> disputeIds);
}
