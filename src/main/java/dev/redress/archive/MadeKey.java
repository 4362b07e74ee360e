package dev.redress.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pair of keys that is made when it is first asked for and kept in a file that only its owner can
 * read: for a house that nobody has configured.
 */
final class MadeKey {

  private static final Logger LOG = LoggerFactory.getLogger(MadeKey.class);

  private final Path file;

  MadeKey(Path file) {
    this.file = file.toAbsolutePath();
  }

  SigningKeys keys() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      List<String> lines = Files.readAllLines(file);
      return SigningKeys.of(lines.get(0), lines.subList(1, 2));
    } catch (IOException e) {
      throw new UncheckedIOException("The archive's key cannot be kept in " + file, e);
    }
  }

  /** A new temporary file is its owner's alone; complete, it gets its name. */
  private void make() throws IOException {
    Base64.Encoder base64 = Base64.getEncoder();
    KeyPair pair = generated();
    Path directory = Files.createDirectories(file.getParent());
    Path made = Files.createTempFile(directory, "archive-key", ".new");
    Files.write(
        made,
        List.of(
            base64.encodeToString(pair.getPrivate().getEncoded()),
            base64.encodeToString(pair.getPublic().getEncoded())));
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    LOG.info("Made a key to sign exported case files: {}", file);
  }

  private static KeyPair generated() {
    try {
      return KeyPairGenerator.getInstance(SigningKeys.ALGORITHM).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
