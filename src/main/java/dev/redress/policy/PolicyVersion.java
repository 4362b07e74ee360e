package dev.redress.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the policy and how it came about. The version that travels with the application
 * has been in force from the beginning: nobody uploaded it, and it has no effective-from time.
 *
 * @param name the version tag of its tables, such as {@code 2026-11}
 * @param effectiveFrom orders placed from then on are under it: the start of a day of the
 *     marketplace; null until it is published, and of the first version
 */
public record PolicyVersion(
    String name,
    State state,
    @Nullable String uploadedBy,
    @Nullable Instant uploadedAt,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable String publishedBy,
    @Nullable Instant publishedAt,
    @Nullable Instant effectiveFrom) {

  /** A version only ever moves on, and its tables never change. */
  public enum State {
    /** Uploaded and found whole; waits for a second manager. */
    DRAFT,
    /** A second manager has read it; waits for its date. */
    APPROVED,
    /** In force from its date on, or has been. */
    PUBLISHED
  }

  static PolicyVersion first(String name) {
    return new PolicyVersion(name, State.PUBLISHED, null, null, null, null, null, null, null);
  }

  public boolean isPublished() {
    return state == State.PUBLISHED;
  }

  /** Whether orders placed at that time can be under it. */
  public boolean isEffective(Instant at) {
    return isPublished() && (effectiveFrom == null || !effectiveFrom.isAfter(at));
  }
}
