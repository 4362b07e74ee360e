package dev.redress.disputes;

import dev.redress.guarantee.Json;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What an entry says of people: who did it, and what. The chain covers only its hash, so that it
 * can be erased one day, or kept from a reader, and the chain still holds. The salt keeps anyone
 * from finding it out by guessing.
 *
 * @param facts JSON, the very text that the hash covers
 * @param seal of what the entry vouches for outside the timeline, empty where that is nothing
 * @param salt 128 random bits, lower-case hexadecimal
 */
record TimelineContent(String account, String facts, String seal, String salt) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;

  static TimelineContent of(DisputeEvent event, Seal seal) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new TimelineContent(
        event.actor().account(), Json.write(event), seal.hash(), HexFormat.of().formatHex(salt));
  }

  String hash() {
    return HashChain.sha256(salt, account, facts, seal);
  }
}
