package dev.redress.reviews;

import dev.redress.guarantee.Party;
import dev.redress.policy.Proposal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review as staff see it; not for the parties, to whom a held decision is not known yet.
 *
 * @param reviewer who proposed or decided last, null while nobody has
 * @param held the decision that waits for a second approval, null where none does
 * @param sentBack why the second person did not approve, empty if that did not happen
 * @param referral why a case worker left it to senior reviewers, empty if nobody did
 * @param proposal what the policy says with what is known now, null where it leaves it open or the
 *     claim is decided
 * @param boundBy the side whose silence binds the reviewer, null if none
 */
public record ReviewView(
    long disputeId,
    State state,
    Instant startedAt,
    @Nullable String reviewer,
    ReviewDraft.@Nullable Decide held,
    String sentBack,
    String referral,
    @Nullable Proposal proposal,
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
