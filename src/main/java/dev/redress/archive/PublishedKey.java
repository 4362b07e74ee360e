package dev.redress.archive;

import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key of the marketplace as everybody may know it.
 *
 * @param fingerprint SHA-256 of the key's encoding (SubjectPublicKeyInfo), lower-case hexadecimal
 * @param pem the key itself (RFC 7468)
 * @param current whether it signs now; archives of a former key stay genuine
 */
public record PublishedKey(String fingerprint, String pem, boolean current) {

  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, new byte[] {'\n'});

  static PublishedKey of(PublicKey key, boolean current) {
    return new PublishedKey(
        HexFormat.of().formatHex(SigningKeys.sha256(key.getEncoded())),
        "-----BEGIN PUBLIC KEY-----\n"
            + BASE64.encodeToString(key.getEncoded())
            + "\n-----END PUBLIC KEY-----\n",
        current);
  }

  /** The fingerprint in groups of eight, to be compared by eye. */
  public String grouped() {
    return fingerprint.replaceAll("(.{8})(?=.)", "$1 ");
  }
}
