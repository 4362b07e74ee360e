package dev.redress.disputes;

/** Where a force majeure stands. Texts: {@code forceMajeureState.<name>}. */
public enum ForceMajeureState {
  TO_COME,
  IN_FORCE,
  OVER
}
