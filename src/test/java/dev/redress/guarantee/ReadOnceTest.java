package dev.redress.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is read once while a page is made. */
class ReadOnceTest {

  private final AtomicInteger reads = new AtomicInteger();
  private final ReadOnce<String, String> words =
      new ReadOnce<>(key -> key + reads.incrementAndGet());
  private final DataSourceTransactionManager transactions =
      new DataSourceTransactionManager(
          new EmbeddedDatabaseBuilder()
              .setType(EmbeddedDatabaseType.H2)
              .generateUniqueName(true)
              .build());

  @Test
  void a_transaction_that_only_reads_is_told_the_same_each_time() {
    reading()
        .executeWithoutResult(
            status -> {
              assertThat(words.of("a")).isEqualTo("a1");
              assertThat(words.of("a")).isEqualTo("a1");
              assertThat(words.of("b")).isEqualTo("b2");
            });
    reading().executeWithoutResult(status -> assertThat(words.of("a")).isEqualTo("a3"));
  }

  @Test
  void whoever_may_write_is_told_how_it_is_now() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              assertThat(words.of("a")).isEqualTo("a1");
              assertThat(words.of("a")).isEqualTo("a2");
            });
    assertThat(words.of("a")).isEqualTo("a3");
  }

  @Test
  void another_transaction_in_between_is_told_how_it_is_now() {
    reading()
        .executeWithoutResult(
            status -> {
              assertThat(words.of("a")).isEqualTo("a1");
              TransactionTemplate other = new TransactionTemplate(transactions);
              other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
              other.executeWithoutResult(own -> assertThat(words.of("a")).isEqualTo("a2"));
              assertThat(words.of("a")).isEqualTo("a1");
            });
  }

  private TransactionTemplate reading() {
    TransactionTemplate reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    return reading;
  }
}
