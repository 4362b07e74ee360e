package dev.redress.reviews;

import dev.redress.guarantee.Party;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as staff see it; not for the parties, to whom a held decision is not known yet.
 *
 * @param reviewer who proposed or decided last, null while nobody has
 * @param held the decision that waits for a second approval, null where none does
 * @param sentBack why the second person did not approve, empty if that did not happen
 * @param boundBy the side whose silence binds the reviewer, null if none
 */
public record ReviewView(
    long disputeId,
    State state,
    Instant startedAt,
    @Nullable String reviewer,
    ReviewDraft.@Nullable Decide held,
    String sentBack,
    @Nullable Party boundBy,
    List<EvidenceRequestView> evidenceRequests) {

  /** Whose turn it is. */
  public enum State {
    UNDER_REVIEW,
    EVIDENCE_ASKED,
    APPROVAL_ASKED,
    DECIDED
  }
}
