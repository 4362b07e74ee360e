package dev.redress.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a claim may be filed: every ground that speaks against it, or none.
 *
 * @param closesFirst whether time alone would overcome the grounds, but the time to file is over
 *     before that
 */
public record Eligibility(List<Objection> objections, boolean closesFirst) {

  /** Whether time or a further step can overcome a ground. */
  public enum Kind {
    NOT_YET,
    NEVER
  }

  /**
   * One ground against a claim.
   *
   * @param availableFrom from when on time alone has overcome it; null where something else has to
   *     happen first, or nothing helps
   */
  public record Objection(Ground ground, Kind kind, @Nullable Instant availableFrom) {}

  public Eligibility {
    objections = List.copyOf(objections);
  }

  Eligibility(List<Objection> objections) {
    this(objections, false);
  }

  /** The same, with no promise of a time: none of the grounds names one. */
  Eligibility closingFirst() {
    return new Eligibility(
        objections.stream()
            .map(
                objection ->
                    new Objection(objection.ground().without("from"), objection.kind(), null))
            .toList(),
        true);
  }

  public boolean eligible() {
    return objections.isEmpty();
  }

  /** Whether no claim can ever be filed: at least one ground is for good. */
  public boolean never() {
    return objections.stream().anyMatch(objection -> objection.kind() == Kind.NEVER);
  }

  public List<Ground> grounds() {
    return objections.stream().map(Objection::ground).toList();
  }

  /** From when on a claim may be filed if nothing else changes; empty where time is not enough. */
  public Optional<Instant> from() {
    Instant latest = null;
    for (Objection objection : objections) {
      Instant from = objection.availableFrom();
      if (from == null) {
        return Optional.empty();
      }
      latest = latest == null || from.isAfter(latest) ? from : latest;
    }
    return Optional.ofNullable(latest);
  }
}
