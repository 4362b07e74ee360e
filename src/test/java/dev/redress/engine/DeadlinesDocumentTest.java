package dev.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.guarantee.Marketplace;
import dev.redress.guarantee.Phrasebook;
import dev.redress.policy.DefaultPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * {@code docs/deadlines.md} says what the table, the model and the texts say. To write it anew:
 * {@code mvn -Dtest=DeadlinesDocumentTest -Dredress.docs.write=true test}.
 */
class DeadlinesDocumentTest {

  private static final Path DOCUMENT = Path.of("docs", "deadlines.md");

  @Test
  void the_deadlines_have_not_drifted_from_table_and_model() throws IOException {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasename("messages/words");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    Marketplace marketplace =
        new Marketplace(
            ZoneId.of("Asia/Shanghai"), "CN", "Redress", URI.create("http://localhost:8080"));
    String deadlines =
        DeadlinesDocument.of(
            DefaultPolicy.in("Asia/Shanghai", "CN"),
            DisputeModel.read(),
            new Phrasebook(texts, marketplace));
    if (Boolean.getBoolean("redress.docs.write")) {
      Files.writeString(DOCUMENT, deadlines);
    }

    assertThat(deadlines).doesNotContain("|  |\n");
    assertThat(DOCUMENT).content().isEqualTo(deadlines);
  }
}
