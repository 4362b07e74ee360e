package dev.redress.archive;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration {@code redress.archive.*}. Keys are Ed25519, as PEM or as its base64 alone.
 *
 * @param privateKey signs the archives (PKCS #8); a secret
 * @param publicKeys what is published (SubjectPublicKeyInfo): the one that belongs to the private
 *     key, and former ones, whose archives stay genuine
 * @param madeKey where the default profile keeps the pair that it makes if none is configured
 */
@ConfigurationProperties("redress.archive")
record ArchiveSettings(
    @DefaultValue("") String privateKey,
    @DefaultValue List<String> publicKeys,
    @DefaultValue("./data/archive-key") Path madeKey) {

  ArchiveSettings {
    publicKeys = publicKeys.stream().filter(key -> !key.isBlank()).toList();
  }

  boolean namesNoKey() {
    return privateKey.isBlank() && publicKeys.isEmpty();
  }

  @Override
  public String toString() {
    return "ArchiveSettings" + publicKeys;
  }
}
