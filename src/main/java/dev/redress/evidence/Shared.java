package dev.redress.evidence;

/** What the other party gets of an item ({@code docs/adr/0009}). */
public enum Shared {
  /** The file itself: it holds nothing that a device wrote of itself. */
  WHOLE,
  /** A copy with the same to see or to read. */
  COPY,
  /** The file with what a device wrote of itself overwritten. */
  BLANKED,
  /** Nothing: nobody can say what a copy would still tell. */
  NOTHING
}
