package dev.redress.disputes;

import java.util.List;

/**
 * A module whose rows the timeline vouches for. It answers what it keeps now, sealed as it was when
 * it came; {@link Custody} compares that with what was recorded then.
 */
public interface SealedContents {

  List<SealedContent> sealedContents(long disputeId);
}
