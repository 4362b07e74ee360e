package dev.redress.evidence;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what a content is named. */
final class Sha256 {

  /** Of its lower-case hexadecimal form, in characters. */
  static final int LENGTH = 64;

  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Of what remains in the buffer, which stays as it is. */
  static String hex(ByteBuffer bytes) {
    MessageDigest digest = digest();
    digest.update(bytes.duplicate());
    return hex(digest);
  }

  /** Of all that the digest was fed, lower-case hexadecimal. */
  static String hex(MessageDigest fed) {
    return HexFormat.of().formatHex(fed.digest());
  }
}
