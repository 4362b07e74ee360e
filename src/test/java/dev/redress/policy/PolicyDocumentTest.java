package dev.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.Phrasebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * {@code docs/policy.md} says what the tables say. To write it anew: {@code mvn
 * -Dtest=PolicyDocumentTest -Dredress.docs.write=true test}.
 */
class PolicyDocumentTest {

  private static final Path DOCUMENT = Path.of("docs", "policy.md");

  @Test
  void the_clauses_have_not_drifted_from_the_tables() throws IOException {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasename("messages/words");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    String clauses =
        PolicyDocument.of(
            PolicyFixture.POLICY,
            new Phrasebook(texts, PolicyFixture.marketplace("Asia/Shanghai", "CN")));
    if (Boolean.getBoolean("redress.docs.write")) {
      Files.writeString(DOCUMENT, clauses);
    }

    assertThat(DOCUMENT).content().isEqualTo(clauses);
  }
}
