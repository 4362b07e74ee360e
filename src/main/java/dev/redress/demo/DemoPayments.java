package dev.redress.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the demonstration's payment system has paid back, each key once, across restarts. */
@Repository
@Profile("default")
class DemoPayments {

  private final JdbcClient jdbc;
  private final Clock clock;

  DemoPayments(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A payment and the request that it was made for. */
  record Payment(String reference, String body) {}

  /** Pays, unless the key has been seen; answers what was paid under it. */
  Payment pay(String key, String body) {
    return find(key)
        .orElseGet(
            () -> {
              Payment payment = new Payment("demo-" + UUID.randomUUID(), body);
              try {
                insert(key, payment);
                return payment;
              } catch (DuplicateKeyException e) {
                return find(key).orElseThrow(() -> e);
              }
            });
  }

  private Optional<Payment> find(String key) {
    return jdbc.sql("select reference, body from demo_payment where payment_key = ?")
        .param(key)
        .query(Payment.class)
        .optional();
  }

  private void insert(String key, Payment payment) {
    jdbc.sql("insert into demo_payment (payment_key, reference, body, paid_at) values (?, ?, ?, ?)")
        .params(
            key,
            payment.reference(),
            payment.body(),
            clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .update();
  }
}
