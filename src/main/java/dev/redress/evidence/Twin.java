package dev.redress.evidence;

import dev.redress.disputes.DisputeNumber;

/**
 * Another item with the same content, or with a picture that looks alike.
 *
 * @param dispute where it was submitted: another dispute, or the same one by the other side
 */
public record Twin(Likeness likeness, DisputeNumber dispute, EvidenceItem item) {

  /** How like they are. */
  public enum Likeness {
    /** Byte for byte. */
    SAME_FILE,
    /** To the eye, as a smaller, brighter or newly saved copy is. */
    LOOKS_ALIKE
  }
}
