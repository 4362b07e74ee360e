package dev.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/model.md} says what the model says. To write it anew: {@code mvn
 * -Dtest=ModelDocumentTest -Dredress.docs.write=true test}.
 */
class ModelDocumentTest {

  private static final Path DOCUMENT = Path.of("docs", "model.md");

  @Test
  void the_tables_have_not_drifted_from_the_model() throws IOException {
    String tables = ModelDocument.of(DisputeModel.read());
    if (Boolean.getBoolean("redress.docs.write")) {
      Files.createDirectories(DOCUMENT.toAbsolutePath().getParent());
      Files.writeString(DOCUMENT, tables);
    }

    assertThat(DOCUMENT).content().isEqualTo(tables);
  }
}
