package dev.redress.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file tells a reviewer besides what it shows; not for the parties.
 *
 * @param taken by the device's clock; where the file names no zone, in the marketplace's. Null
 *     where it does not say
 * @param hints what does not fit first
 * @param twins the same content first; of many, the latest
 */
public record FileInsight(
    long evidenceId,
    State state,
    @Nullable Instant taken,
    FileFacts facts,
    List<Hint> hints,
    List<Twin> twins) {

  /** Whether it was read. What was not submitted long ago waits for the next sweep. */
  public enum State {
    WAITING,
    READ,
    /** It is not built as its type is. */
    UNREADABLE
  }

  public FileInsight {
    hints = List.copyOf(hints);
    twins = List.copyOf(twins);
  }

  /** How many of the hints do not fit to what is known. */
  public long odd() {
    return hints.stream().filter(hint -> hint.kind().doesNotFit()).count();
  }

  /** Whether there is anything to tell. */
  public boolean isSilent() {
    return state == State.READ
        && facts.equals(FileFacts.NONE)
        && hints.isEmpty()
        && twins.isEmpty();
  }
}
