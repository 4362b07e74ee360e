package dev.redress.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.Databases;
import dev.redress.api.IdempotencyRecords.Answered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class IdempotencyRecordsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final IdempotencyKey KEY =
      new IdempotencyKey("buyer", "k-1", "POST", "/api/disputes");
  private static final Answer ANSWER =
      new Answer(201, "/api/disputes/D-1", "application/json", null, "{\"text\": \"纠纷\"}");

  static Stream<DataSource> databases() {
    return Stream.of(Databases.h2(), Databases.postgres());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void an_answer_is_kept_for_48_hours_and_then_the_key_is_free(DataSource database) {
    IdempotencyRecords records = records(database, NOW);
    records.take(KEY, "hash");
    records.answer(KEY, ANSWER);
    Duration almost = IdempotencyRecords.KEPT.minusSeconds(1);

    assertThat(records(database, NOW.plus(almost)).find(KEY))
        .contains(new Answered("hash", ANSWER));
    IdempotencyRecords later = records(database, NOW.plus(IdempotencyRecords.KEPT));
    assertThat(later.find(KEY)).isEmpty();
    later.take(KEY, "other");
    assertThat(later.forgetOld()).isZero();
    assertThat(records(database, NOW.plus(Duration.ofDays(9))).forgetOld()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void who_takes_a_taken_key_waits_for_the_command_and_is_told(DataSource database)
      throws Exception {
    IdempotencyRecords records = records(database, NOW);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      records.take(KEY, "hash");
                      taken.countDown();
                      await(go);
                      records.answer(KEY, ANSWER);
                    }));
    await(taken);
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(
            () -> transaction.executeWithoutResult(status -> records.take(KEY, "hash")));
    assertThat(records.find(KEY)).isEmpty();
    go.countDown();

    first.get(1, TimeUnit.MINUTES);
    assertThatThrownBy(() -> second.get(1, TimeUnit.MINUTES))
        .hasCauseInstanceOf(DuplicateKeyException.class);
    assertThat(records.find(KEY)).contains(new Answered("hash", ANSWER));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static IdempotencyRecords records(DataSource database, Instant now) {
    return new IdempotencyRecords(JdbcClient.create(database), Clock.fixed(now, ZoneOffset.UTC));
  }
}
