package dev.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.redress.Databases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much the house costs above its engine: interleaved rounds of the same life-cycle in Redress
 * and in a bare engine of the same version, history level and pool, each in its own database of the
 * same server; the median of the rounds counts. Figures and the machine: {@code
 * docs/performance.md}.
 */
class LifecycleBench {

  private static final Logger LOG = LoggerFactory.getLogger("bench");
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
  private static final int LIVES = Integer.getInteger("bench.lives", 150);
  private static final int WARM_UP_ROUNDS = 6;
  private static final int CLIENTS = 4;
  private static final Duration APPEAL_WINDOW_AND_A_DAY = Duration.ofDays(32);

  @Test
  void lifecycle_on_h2() throws Exception {
    compare("h2", Databases.h2Url(), Databases.h2Url());
  }

  @Test
  void lifecycle_on_postgresql() throws Exception {
    compare("postgresql", Databases.postgresUrl(), Databases.postgresUrl());
  }

  private static void compare(String database, String ours, String bares) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (HikariDataSource pool = pool(bares);
        RedressLifecycle redress = new RedressLifecycle(ours, Databases.USER);
        BareLifecycle bare = new BareLifecycle(pool)) {
      List<Double> redressRates = new ArrayList<>();
      List<Double> bareRates = new ArrayList<>();
      for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
        double redressRate = round(redress, clients);
        double bareRate = round(bare, clients);
        LOG.warn(
            "round {}: redress {}/s, bare {}/s",
            round,
            "%.1f".formatted(redressRate),
            "%.1f".formatted(bareRate));
        if (round >= 0) {
          redressRates.add(redressRate);
          bareRates.add(bareRate);
        }
      }
      long[] count = countOne(redress);
      long[] bareCount = countOne(bare);
      redress.requireAllClosed((WARM_UP_ROUNDS + ROUNDS) * LIVES + 1);
      double redressRate = median(redressRates);
      double bareRate = median(bareRates);
      LOG.warn(
          "bench lifecycle {}: redress {}/s, bare {}/s, ratio {}, statements {}, commits {} "
              + "(bare: statements {}, commits {})",
          database,
          "%.1f".formatted(redressRate),
          "%.1f".formatted(bareRate),
          "%.2f".formatted(bareRate / redressRate),
          count[0],
          count[1],
          bareCount[0],
          bareCount[1]);
      assertThat(redressRate).isPositive();
    } finally {
      clients.shutdownNow();
    }
  }

  /** Life-cycles a second. */
  private static double round(Lifecycle lifecycle, ExecutorService clients) throws Exception {
    lifecycle.prepare(LIVES);
    long start = System.nanoTime();
    List<String> lives = all(clients, LIVES, index -> () -> lifecycle.live(index));
    lifecycle.pass(APPEAL_WINDOW_AND_A_DAY);
    all(
        clients,
        LIVES,
        index ->
            () -> {
              lifecycle.end(lives.get(index));
              return lives.get(index);
            });
    return LIVES * 1e9 / (System.nanoTime() - start);
  }

  private static long[] countOne(Lifecycle lifecycle) {
    lifecycle.prepare(1);
    lifecycle.counter().start();
    String life = lifecycle.live(0);
    lifecycle.pass(APPEAL_WINDOW_AND_A_DAY);
    lifecycle.end(life);
    lifecycle.counter().stop();
    return new long[] {lifecycle.counter().statements.get(), lifecycle.counter().commits.get()};
  }

  private static List<String> all(
      ExecutorService clients, int count, IntFunction<Callable<String>> step) throws Exception {
    List<Future<String>> futures =
        clients.invokeAll(IntStream.range(0, count).mapToObj(step).toList());
    List<String> answers = new ArrayList<>();
    for (Future<String> future : futures) {
      answers.add(future.get());
    }
    return answers;
  }

  private static HikariDataSource pool(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(Databases.USER);
    pool.setPassword(Databases.USER);
    pool.setMaximumPoolSize(20);
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return pool;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
