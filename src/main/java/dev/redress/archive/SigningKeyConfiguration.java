package dev.redress.archive;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Where the keys come from: the configuration; in the default profile else a file of its own. */
@Configuration(proxyBeanMethods = false)
class SigningKeyConfiguration {

  /** Redress does not start where it could sign nothing. */
  @Bean
  @Profile("!default")
  SigningKeys signingKeys(ArchiveSettings settings) {
    if (settings.privateKey().isBlank()) {
      throw new IllegalStateException(
          "redress.archive.private-key is missing: say with which key exported case files are"
              + " signed");
    }
    return SigningKeys.of(settings.privateKey(), settings.publicKeys());
  }

  @Bean
  @Profile("default")
  SigningKeys signingKeysOfTheDemonstration(ArchiveSettings settings) {
    return settings.namesNoKey()
        ? new MadeKey(settings.madeKey()).keys()
        : SigningKeys.of(settings.privateKey(), settings.publicKeys());
  }
}
