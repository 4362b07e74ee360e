package dev.redress.disputes;

/**
 * Something that a module keeps of a dispute, and the event by which the timeline vouches for it.
 */
public record SealedContent(String event, Seal seal) {

  public SealedContent(Class<? extends DisputeEvent> event, Seal seal) {
    this(event.getSimpleName(), seal);
  }
}
