package dev.redress.orders;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

/**
 * {@code --import=FILE} on the command line: takes an order file into the configured database, says
 * in the log what became of it, and ends. Only what that needs is started, no web server and no
 * engine, so on PostgreSQL it can run beside the application. (An H2 file belongs to one process:
 * while the application runs on it, the file goes in over HTTP.)
 */
public final class ImportCommand {

  /** All files were read; single rows may have been rejected, the log says which. */
  static final int TAKEN = 0;

  /** A file or the database could not be read to the end. What was taken before stays. */
  static final int FAILED = 1;

  /** A file's first line is not that of an order file; nothing of it was taken. */
  static final int HEADER_REFUSED = 2;

  private static final Logger LOG = LoggerFactory.getLogger(ImportCommand.class);

  private ImportCommand() {}

  /** The exit code for the operating system; empty where no import is asked for. */
  public static OptionalInt run(String... args) {
    List<String> files = new DefaultApplicationArguments(args).getOptionValues("import");
    if (files == null) {
      return OptionalInt.empty();
    }
    if (files.isEmpty()) {
      LOG.error("--import needs a file: --import=orders.csv");
      return OptionalInt.of(FAILED);
    }
    try (ConfigurableApplicationContext context = start(args)) {
      return OptionalInt.of(
          files.stream().mapToInt(file -> take(file, context)).max().orElse(TAKEN));
    }
  }

  private static ConfigurableApplicationContext start(String... args) {
    return new SpringApplicationBuilder(ImportOnly.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .run(args);
  }

  private static int take(String file, ConfigurableApplicationContext context) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
      ImportReport report = context.getBean(OrderImport.class).run(in);
      log(file, report, context);
      return report.headerRefused() ? HEADER_REFUSED : TAKEN;
    } catch (IOException | InvalidPathException | DataAccessException e) {
      LOG.error("{} could not be taken to its end", file, e);
      return FAILED;
    }
  }

  private static void log(String file, ImportReport report, MessageSource words) {
    for (RejectedRow row : report.rejected()) {
      String sentence =
          words.getMessage("orderFault." + row.reason(), null, row.reason().name(), Locale.ENGLISH);
      LOG.warn("{} line {} {} {}: {}", file, row.line(), row.column(), row.reason(), sentence);
    }
    long unreported = report.rejectedTotal() - report.rejected().size();
    if (unreported > 0) {
      LOG.warn("{}: {} more rows were rejected", file, unreported);
    }
    if (report.headerRefused()) {
      LOG.error("{}: the first line is not that of an order file, nothing was taken", file);
    } else {
      LOG.info(
          "{}: {} accepted, {} unchanged, {} rejected",
          file,
          report.accepted(),
          report.unchanged(),
          report.rejectedTotal());
    }
  }

  /** No configuration class to be found by scanning: it is for this command alone. */
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MessageSourceAutoConfiguration.class
  })
  @Import({OrderLines.class, OrderImport.class})
  static class ImportOnly {}
}
