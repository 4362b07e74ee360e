package dev.redress.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Recognises a password that matched a while ago without hashing it again: a slow hash protects
 * what is stored, but a system that signs in with each of its calls would pay for it each time.
 * Only keyed digests of password and hash together are kept, in memory, so that a changed password
 * is never recognised.
 */
final class RememberedPasswords implements PasswordEncoder {

  private static final int CAPACITY = 1_000;
  private static final String DIGEST = "HmacSHA256";

  private final PasswordEncoder slow;
  private final SecretKeySpec key;
  private final Map<String, Boolean> matched =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > CAPACITY;
            }
          });

  RememberedPasswords(PasswordEncoder slow) {
    this.slow = slow;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, DIGEST);
  }

  @Override
  public String encode(CharSequence password) {
    return slow.encode(password);
  }

  @Override
  public boolean matches(CharSequence password, String hash) {
    String digest = digest(password + "\0" + hash);
    if (matched.get(digest) != null) {
      return true;
    }
    boolean matches = slow.matches(password, hash);
    if (matches) {
      matched.put(digest, true);
    }
    return matches;
  }

  @Override
  public boolean upgradeEncoding(String hash) {
    return slow.upgradeEncoding(hash);
  }

  private String digest(String text) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
