package dev.redress.settlement;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A refund to the buyer.
 *
 * @param key what the payment system knows it by; the same key is never paid twice
 * @param attempts how often the payment system was asked
 */
public record RefundView(
    String key,
    Money amount,
    State state,
    int attempts,
    Instant askedAt,
    @Nullable Instant paidAt) {

  /** Whether the payment system has confirmed it. */
  public enum State {
    PENDING,
    PAID
  }
}
