package dev.redress.evidence;

import dev.redress.disputes.Seal;
import dev.redress.disputes.SealedContent;
import dev.redress.guarantee.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said of an item after it came.
 *
 * @param ground of a restriction, null for the others
 * @param at instant, to the microsecond
 */
record EvidenceMark(
    long evidenceId,
    long disputeId,
    Kind kind,
    @Nullable RestrictionGround ground,
    String reason,
    Actor by,
    Instant at) {

  enum Kind {
    WITHDRAWN,
    RESTRICTED,
    RELEASED
  }

  /** For the timeline to vouch for. */
  SealedContent sealed() {
    Seal seal = Seal.of(evidenceId, kind, ground, reason, by.account(), by.role(), at);
    return switch (kind) {
      case WITHDRAWN -> new SealedContent(EvidenceWithdrawn.class, seal);
      case RESTRICTED -> new SealedContent(EvidenceRestricted.class, seal);
      case RELEASED -> new SealedContent(EvidenceReleased.class, seal);
    };
  }
}
