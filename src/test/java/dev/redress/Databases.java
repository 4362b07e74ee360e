package dev.redress;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Fresh databases for tests, of both kinds that Redress runs on. A database lives as long as the
 * JVM; the PostgreSQL server is started by the first test that asks for it, once a JVM.
 */
public final class Databases {

  /**
   * The account of every database here ({@code spring.datasource.username}); its password is its
   * name.
   */
  public static final String USER = "postgres";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Databases() {}

  /** A new H2 database in memory with Redress's tables, pooled. */
  public static DataSource h2() {
    return migrated(pool(h2Url()));
  }

  /** A new PostgreSQL database with Redress's tables, pooled. */
  public static DataSource postgres() {
    return migrated(pool(postgresUrl()));
  }

  /** A new, empty H2 database in memory, for a Spring context that migrates it itself. */
  public static String h2Url() {
    return "jdbc:h2:mem:" + nextName() + ";DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH";
  }

  /** A new, empty PostgreSQL database, for a Spring context that migrates it itself. */
  public static String postgresUrl() {
    String name = nextName();
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database " + name, e);
    }
    return "jdbc:postgresql://localhost:%d/%s".formatted(Server.RUNNING.getPort(), name);
  }

  private static String nextName() {
    return "redress_" + COUNT.incrementAndGet();
  }

  private static DataSource pool(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(USER);
    pool.setPassword(USER);
    pool.setMaximumPoolSize(6);
    pool.setMinimumIdle(0);
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return pool;
  }

  private static DataSource migrated(DataSource database) {
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }

  /** Durability is off: nothing here outlives the tests. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setPGStartupWait(Duration.ofMinutes(1))
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("max_connections", "200")
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("encoding", "UTF8")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not start", e);
      }
    }
  }
}
