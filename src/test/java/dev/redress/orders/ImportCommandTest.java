package dev.redress.orders;

import static dev.redress.orders.OrderFile.aRow;
import static dev.redress.orders.OrderFile.anOrderFile;
import static dev.redress.orders.OrderFile.anOrderFileWithHeader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class ImportCommandTest {

  private final String url = Databases.h2Url();

  private final Path folder;

  ImportCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void without_the_option_nothing_is_imported() {
    assertThat(ImportCommand.run("--server.port=0")).isEmpty();
  }

  @Test
  void good_rows_are_taken_and_bad_ones_logged(CapturedOutput log) throws IOException {
    Path file =
        write(anOrderFile().with(aRow("A-1"), aRow("A-2").but(OrderColumn.TAX, "-1"), aRow("A-3")));

    assertThat(command("--import=" + file)).hasValue(ImportCommand.TAKEN);

    assertThat(orderLines()).isEqualTo(2);
    assertThat(log)
        .contains("line 3 tax NEGATIVE_AMOUNT: An amount must not be negative.")
        .contains("2 accepted, 0 unchanged, 1 rejected");
  }

  @Test
  void a_file_with_another_header_is_refused(CapturedOutput log) throws IOException {
    Path file = write(anOrderFileWithHeader("a,b").with("1,2"));

    assertThat(command("--import=" + file)).hasValue(ImportCommand.HEADER_REFUSED);

    assertThat(log).contains("line 1 order_number MISSING_COLUMN");
  }

  @Test
  void a_file_that_is_not_there_is_an_error() {
    assertThat(command("--import=" + folder.resolve("absent.csv"))).hasValue(ImportCommand.FAILED);
    assertThat(command("--import")).hasValue(ImportCommand.FAILED);
  }

  private OptionalInt command(String option) {
    return ImportCommand.run(
        option,
        "--spring.datasource.url=" + url,
        "--spring.datasource.username=" + Databases.USER,
        "--spring.datasource.password=" + Databases.USER);
  }

  private Path write(OrderFile file) throws IOException {
    return Files.writeString(folder.resolve("orders.csv"), file.text());
  }

  private int orderLines() {
    return JdbcClient.create(new DriverManagerDataSource(url, Databases.USER, Databases.USER))
        .sql("select count(*) from order_line")
        .query(Integer.class)
        .single();
  }
}
