package dev.redress.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

  private final KeyPair now = pair("Ed25519");
  private final KeyPair before = pair("Ed25519");
  private final Path folder;

  SigningKeysTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void a_former_key_stays_published_behind_the_one_that_signs() {
    SigningKeys former = SigningKeys.of(secret(before), List.of(known(before)));
    SigningKeys keys = SigningKeys.of(secret(now), List.of(known(before), known(now)));
    assertThat(keys.published()).extracting(PublishedKey::current).containsExactly(true, false);
    assertThat(keys.published().get(1).fingerprint()).isEqualTo(former.current().fingerprint());
    assertThat(keys.current()).isEqualTo(keys.published().get(0));
  }

  @Test
  void keys_are_taken_as_pem_too() {
    String pem = "-----BEGIN PRIVATE KEY-----\n" + secret(now) + "\n-----END PRIVATE KEY-----\n";
    SigningKeys keys = SigningKeys.of(pem, List.of(known(now)));
    assertThat(SigningKeys.of(secret(now), List.of(keys.current().pem())).current())
        .isEqualTo(keys.current());
  }

  @Test
  void a_private_key_without_its_public_one_is_refused() {
    for (List<String> published : List.of(List.<String>of(), List.of(known(before)))) {
      assertThatThrownBy(() -> SigningKeys.of(secret(now), published))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("redress.archive.public-keys");
    }
  }

  @Test
  void what_is_no_ed25519_key_is_refused_without_quoting_it() {
    for (String wrong : List.of("not base64!", "c2VjcmV0", secret(pair("RSA")))) {
      assertThatThrownBy(() -> SigningKeys.of(wrong, List.of(known(now))))
          .isInstanceOf(IllegalStateException.class)
          .hasNoCause()
          .hasMessageContaining("redress.archive.private-key")
          .hasMessageNotContaining(wrong);
    }
  }

  @Test
  void a_real_installation_does_not_start_without_a_key() {
    ArchiveSettings nothing = new ArchiveSettings("", List.of(""), folder.resolve("key"));
    assertThatThrownBy(() -> new SigningKeyConfiguration().signingKeys(nothing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("redress.archive.private-key is missing");
    assertThat(folder.resolve("key")).doesNotExist();
  }

  @Test
  void the_default_profile_makes_a_key_once_and_keeps_it_from_others() throws IOException {
    Path file = folder.resolve("data/key");
    ArchiveSettings nothing = new ArchiveSettings("", List.of(), file);
    SigningKeyConfiguration configuration = new SigningKeyConfiguration();
    SigningKeys made = configuration.signingKeysOfTheDemonstration(nothing);
    assertThat(configuration.signingKeysOfTheDemonstration(nothing).current())
        .isEqualTo(made.current());
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    ArchiveSettings configured = new ArchiveSettings(secret(now), List.of(known(now)), file);
    assertThat(configuration.signingKeysOfTheDemonstration(configured).current())
        .isNotEqualTo(made.current());
    assertThat(configured.toString()).doesNotContain(secret(now));
  }

  private static String secret(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
  }

  private static String known(KeyPair pair) {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private static KeyPair pair(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
