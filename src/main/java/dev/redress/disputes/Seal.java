package dev.redress.disputes;

import dev.redress.guarantee.Json;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The hash of something that a module keeps in rows of its own. It stands in the timeline beside
 * the event that the thing came with, so that its alteration is found.
 *
 * @param hash SHA-256, lower-case hexadecimal; empty for nothing
 */
public record Seal(String hash) {

  /** Of an event that has everything in its facts. */
  public static final Seal NONE = new Seal("");

  /**
   * Seals values in this order; what is added to or taken from the list later breaks every seal of
   * before.
   */
  public static Seal of(@Nullable Object... values) {
    return new Seal(HashChain.sha256(Json.write(Arrays.asList(values))));
  }
}
