package dev.redress.archive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The marketplace's keys: one signs archives, all are published. Ed25519 (RFC 8032): no parameters
 * to choose, and every JDK since 15 and OpenSSL know it.
 */
public final class SigningKeys {

  static final String ALGORITHM = "Ed25519";

  private static final byte[] PROBE = "redress".getBytes(StandardCharsets.US_ASCII);

  private final PrivateKey signing;
  private final List<PublishedKey> published;

  private SigningKeys(PrivateKey signing, List<PublishedKey> published) {
    this.signing = signing;
    this.published = List.copyOf(published);
  }

  /**
   * @param privateKey as {@link ArchiveSettings} takes it
   * @param publicKeys one of them belongs to the private key
   * @throws IllegalStateException where a key is none, or the private key's public one is missing
   */
  static SigningKeys of(String privateKey, List<String> publicKeys) {
    try {
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      PrivateKey signing = keys.generatePrivate(new PKCS8EncodedKeySpec(decoded(privateKey)));
      List<PublishedKey> published = new ArrayList<>();
      for (String publicKey : publicKeys) {
        PublicKey key = keys.generatePublic(new X509EncodedKeySpec(decoded(publicKey)));
        boolean current = belongTogether(signing, key);
        published.add(current ? 0 : published.size(), PublishedKey.of(key, current));
      }
      if (published.isEmpty() || !published.get(0).current()) {
        throw new IllegalStateException(
            "redress.archive.public-keys must name the key that belongs to the private one");
      }
      return new SigningKeys(signing, published);
    } catch (GeneralSecurityException | IllegalArgumentException malformed) {
      // Without its cause, whose message may quote the key.
      throw new IllegalStateException(
          "redress.archive.private-key and .public-keys must be Ed25519 keys, as PEM or base64");
    }
  }

  /** All of them, the one that signs first. */
  public List<PublishedKey> published() {
    return published;
  }

  /** The one that signs. */
  public PublishedKey current() {
    return published.get(0);
  }

  /** 64 bytes over these very bytes. */
  byte[] sign(byte[] content) {
    try {
      return sign(signing, content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean belongTogether(PrivateKey signing, PublicKey key)
      throws GeneralSecurityException {
    Signature check = Signature.getInstance(ALGORITHM);
    check.initVerify(key);
    check.update(PROBE);
    return check.verify(sign(signing, PROBE));
  }

  private static byte[] sign(PrivateKey key, byte[] content) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initSign(key);
    signature.update(content);
    return signature.sign();
  }

  private static byte[] decoded(String key) {
    return Base64.getDecoder().decode(key.replaceAll("-----[A-Z ]+-----|\\s", ""));
  }
}
