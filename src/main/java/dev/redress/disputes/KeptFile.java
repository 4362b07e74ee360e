package dev.redress.disputes;

/** A file in storage, compared with what came with the event that brought it. */
public record KeptFile(SealedContent content, State state) {

  /** How the file is found. */
  public enum State {
    INTACT,
    MISSING,
    ALTERED
  }
}
