package dev.redress.disputes;

/** A file in storage, compared with what came with the event that brought it. */
public record KeptFile(SealedContent content, Part part, State state) {

  /** Which of the files that came with the event. */
  public enum Part {
    SUBMITTED,
    /** Made of it in the house, to be shown in its place. */
    MADE
  }

  /** How the file is found. */
  public enum State {
    INTACT,
    MISSING,
    ALTERED
  }
}
